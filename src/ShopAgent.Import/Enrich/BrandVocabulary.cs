using ShopAgent.Import.Drafts;

namespace ShopAgent.Import.Enrich;

/// <summary>The brands of one feed, and which of them a product is of.</summary>
internal sealed class BrandVocabulary
{
    /// <summary>Words that may stand before the brand: the condition, the kind of goods.</summary>
    private const int MaxLead = 3;

    private static readonly HashSet<string> Prepositions = new(StringComparer.OrdinalIgnoreCase) { "for", "with", "compatible", "fits", "pour", "avec", "für", "mit", "para", "con", "per" };

    private readonly Dictionary<string, string> _known;
    private readonly HashSet<string> _rare;
    private readonly HashSet<string> _categories;
    private readonly int _longest;

    /// <param name="known">Names that the feed states or shows more than once.</param>
    /// <param name="rare">Words that start one title and are no common words: a brand only where nothing else is.</param>
    /// <param name="categories">Categories that are named after brands.</param>
    public BrandVocabulary(IEnumerable<string> known, IEnumerable<string> rare, IEnumerable<string> categories)
    {
        _known = known.DistinctBy(Key, StringComparer.Ordinal).ToDictionary(Key, name => name, StringComparer.Ordinal);
        _rare = new HashSet<string>(rare, StringComparer.OrdinalIgnoreCase);
        _categories = new HashSet<string>(categories, StringComparer.OrdinalIgnoreCase);
        _longest = _known.Keys.Select(key => key.Count(' '.Equals) + 1).DefaultIfEmpty(1).Max();
    }

    /// <summary>The brand that the feed states; else a category that starts the title, a known brand at the title's start, a brand's category that the title does not name at all, or a known brand near its start; else null.</summary>
    public string? Of(ProductDraft draft)
    {
        if (draft.Brand is { Length: > 0 } stated) return stated;
        var brandCategories = draft.Categories.SelectMany(path => path.Split(" > ")).Where(_categories.Contains).Reverse().ToList();
        var title = TitleTokens.WithoutLeadingSizes(draft.Title);
        var tokens = TitleTokens.Of(title);
        if (tokens.Count == 0) return null;
        return brandCategories.Find(category => TitleTokens.Starts(title, category))
            ?? KnownAt(tokens, 0)
            ?? brandCategories.Find(category => !title.Contains(category, StringComparison.OrdinalIgnoreCase))
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

/// <summary>Words of titles as written, without the punctuation around them.</summary>
internal static class TitleTokens
{
    private static readonly char[] White = [' ', '\n', '\t'];

    private static readonly char[] Around = [',', ';', ':', '(', ')', '[', ']', '"', '\'', '“', '”', '.', '|', '/'];

    public static List<string> Of(string text) =>
        [.. text.Split(White, StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim(Around)).Where(word => word.Length > 0)];

    /// <summary>A title from its first word that is no size or count, because those may stand before the brand.</summary>
    public static string WithoutLeadingSizes(string title)
    {
        var rest = title.TrimStart(Around).TrimStart();
        while (rest.Length > 0 && char.IsDigit(rest[0]) && rest.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end) rest = rest[end..].TrimStart();
        return rest;
    }

    /// <summary>Whether the name starts the text and ends there with a word.</summary>
    public static bool Starts(string text, string name) =>
        text.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (text.Length == name.Length || !char.IsLetterOrDigit(text[name.Length]));
}
