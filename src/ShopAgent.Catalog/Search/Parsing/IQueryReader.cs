namespace ShopAgent.Catalog.Search.Parsing;

/// <summary>Understands one kind of phrase: takes its tokens and adds what they mean to the query.</summary>
internal interface IQueryReader
{
    void Read(QueryDraft draft);
}
