using ShopAgent.Catalog.Search.Documents;

namespace ShopAgent.Catalog.Search.Evidence;

/// <summary>Tells which model a title names, so that several shops' offers of one model can lend each other what only some of them state.</summary>
internal sealed class ModelSignature(TermTable terms, IReadOnlySet<int> variantWords, IReadOnlySet<int> units)
{
    /// <summary>One digit beside letters ("3D") tells a kind or a generation, not a model.</summary>
    private const int FewestDigits = 2;

    /// <summary>Words of a title among which its model stands; what comes later is a part of the product.</summary>
    private const int ModelReach = 6;

    /// <summary>The first letters and digits that stand together without being a measure, and the version behind them; null: the title names none.</summary>
    public string? Of(SearchDocument document)
    {
        for (var at = 1; at < Math.Min(ModelReach, document.Title.Length); at++)
        {
            if (!document.TitleGlued[at] || !IsModel(document.Title[at - 1], document.Title[at])) continue;
            var signature = new List<int> { document.Title[at - 1], document.Title[at] };
            for (at++; at < document.Title.Length && (document.TitleGlued[at] || variantWords.Contains(document.Title[at])); at++) signature.Add(document.Title[at]);
            return string.Join(' ', signature);
        }

        return null;
    }

    private bool IsModel(int left, int right)
    {
        var (before, after) = (terms.DigitsOf(left), terms.DigitsOf(right));
        return (before == 0) != (after == 0) && Math.Max(before, after) >= FewestDigits && !units.Contains(before == 0 ? left : right);
    }
}
