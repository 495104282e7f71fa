using ShopAgent.Catalog.Search.Documents;

namespace ShopAgent.Catalog.Search.Indexing;

/// <summary>Gathers for each word of a product where it stands.</summary>
internal sealed class DocumentEvidence
{
    private const int MediumTitle = 8;
    private const int LongTitle = 16;
    private const int VeryLongTitle = 24;

    private readonly List<int> _found = [];
    private Evidence[] _evidence = new Evidence[1024];

    public IEnumerable<(int Term, Evidence Evidence)> Of(SearchDocument document)
    {
        Mark(document.Title, Evidence.Title);
        Mark(document.Brand, Evidence.Brand | Evidence.Branded);
        Mark(document.Category, Evidence.Category);
        Mark(document.Attributes, Evidence.Attributes);
        Mark(document.Description, Evidence.Description);
        Mark(document.TypeValues, Evidence.TypeValue);
        Mark(document.Head, Evidence.Head);
        Mark(document.CategoryHeads, Evidence.CategoryHead);
        Mark(document.Ancestors, Evidence.Ancestor);
        Mark(document.Purpose, Evidence.Purpose);
        if (document.Title.Length > 0) Mark(document.Title[0], Evidence.Branded);
        if (document.TypeValues.Length > 0) Mark(document.TypeValues[document.TypeValues.Length - 1], Evidence.TypeValueEnd);
        var ofProduct = TitleLength(document.Title.Length);
        foreach (var term in _found)
        {
            var evidence = _evidence[term] | ofProduct;
            if (document.BrandFolded is null && (evidence & (Evidence.Title | Evidence.Category | Evidence.Attributes)) != 0) evidence |= Evidence.Branded;
            _evidence[term] = Evidence.None;
            yield return (term, evidence);
        }

        _found.Clear();
    }

    private static Evidence TitleLength(int words) => words switch
    {
        < MediumTitle => Evidence.None,
        < LongTitle => Evidence.MediumTitle,
        < VeryLongTitle => Evidence.LongTitle,
        _ => Evidence.MediumTitle | Evidence.LongTitle,
    };

    private void Mark(TermField field, Evidence evidence)
    {
        for (var at = 0; at < field.Length; at++) Mark(field[at], evidence);
    }

    private void Mark(int[] terms, Evidence evidence)
    {
        foreach (var term in terms) Mark(term, evidence);
    }

    private void Mark(int term, Evidence evidence)
    {
        if (term >= _evidence.Length) Array.Resize(ref _evidence, Math.Max(term + 1, _evidence.Length * 2));
        if (_evidence[term] == Evidence.None) _found.Add(term);
        _evidence[term] |= evidence;
    }
}
