namespace ShopAgent.Catalog.Search.Indexing;

/// <summary>Products that have every word of a query.</summary>
/// <param name="Keys">Of all of them, or of the best when there are more than was asked for; in no order.</param>
/// <param name="Count">How many there are in all.</param>
/// <param name="CertainCount">How many of them are of the type and brand that the query names, by their postings.</param>
internal sealed record MatchSet(List<long> Keys, int Count, int CertainCount)
{
    public bool IsComplete => Keys.Count == Count;
}
