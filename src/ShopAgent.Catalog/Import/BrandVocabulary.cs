using ShopAgent.Catalog.Feeds;

namespace ShopAgent.Catalog.Import;

/// <summary>The brands of one feed, and which of them a product is of.</summary>
internal sealed class BrandVocabulary
{
    /// <summary>Words that may stand before the brand: "Refurbished Smartphone Acme X1".</summary>
    private const int MaxLead = 3;

    private static readonly HashSet<string> Prepositions = new(StringComparer.OrdinalIgnoreCase) { "for", "with", "compatible", "fits", "pour", "avec", "für", "mit", "para", "con", "per" };

    private readonly Dictionary<string, string> _known;
    private readonly HashSet<string> _rare;
    private readonly HashSet<string> _leaves;
    private readonly int _longest;

    /// <param name="known">Names that the feed states or shows more than once.</param>
    /// <param name="rare">Words that start one title and are no common words: a brand only where nothing else is.</param>
    /// <param name="leaves">Leaf categories that are brands.</param>
    public BrandVocabulary(IEnumerable<string> known, IEnumerable<string> rare, IEnumerable<string> leaves)
    {
        _known = known.DistinctBy(Key, StringComparer.Ordinal).ToDictionary(Key, name => name, StringComparer.Ordinal);
        _rare = new HashSet<string>(rare, StringComparer.OrdinalIgnoreCase);
        _leaves = new HashSet<string>(leaves, StringComparer.OrdinalIgnoreCase);
        _longest = _known.Keys.Select(key => key.Count(' '.Equals) + 1).DefaultIfEmpty(1).Max();
    }

    /// <summary>The brand that the feed states; else a leaf category that starts the title, a known brand near the title's start, a leaf category that is a brand; else null.</summary>
    public string? Of(ProductDraft draft)
    {
        if (draft.Brand is { Length: > 0 } stated) return stated;
        var leaves = draft.Categories.Select(path => path.Split(" > ")[^1]).ToList();
        var tokens = TitleTokens.Of(draft.Title);
        if (tokens.Count == 0) return null;
        return leaves.FirstOrDefault(leaf => _leaves.Contains(leaf) && TitleTokens.Starts(draft.Title, leaf))
            ?? KnownAt(tokens, 0)
            ?? leaves.FirstOrDefault(leaf => _leaves.Contains(leaf) && !draft.Title.Contains(leaf, StringComparison.OrdinalIgnoreCase))
            ?? (_rare.Contains(tokens[0]) ? tokens[0] : null)
            ?? KnownAfterLead(tokens);
    }

    private string? KnownAfterLead(List<string> tokens)
    {
        for (var index = 1; index <= MaxLead && index < tokens.Count && !Prepositions.Contains(tokens[index]); index++)
            if (KnownAt(tokens, index) is { } brand) return brand;
        return null;
    }

    private string? KnownAt(List<string> tokens, int index)
    {
        for (var length = Math.Min(_longest, tokens.Count - index); length > 0; length--)
            if (_known.TryGetValue(Key(string.Join(' ', tokens.Skip(index).Take(length))), out var brand)) return brand;
        return null;
    }

    private static string Key(string name) => string.Join(' ', TitleTokens.Of(name)).ToLowerInvariant();
}
