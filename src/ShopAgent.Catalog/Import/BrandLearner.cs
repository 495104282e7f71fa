using ShopAgent.Catalog.Feeds;

namespace ShopAgent.Catalog.Import;

/// <summary>
/// Collects what a feed shows of its brands: those it states, leaf categories that start titles, and words that titles start with. <see cref="Learn"/> turns it into a vocabulary.
/// </summary>
internal sealed class BrandLearner
{
    /// <summary>Distinct words remembered; beyond, a feed has more article numbers than words.</summary>
    private const int MaxWords = 300_000;

    private readonly Dictionary<string, int> _stated = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _leaves = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, WordUse> _words = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _categoryWords = new(StringComparer.OrdinalIgnoreCase);
    private int _drafts;
    private int _withBrand;

    public void Observe(ProductDraft draft)
    {
        if (draft.Role is DraftRole.Variation or DraftRole.Hidden) return;
        _drafts++;
        if (draft.Brand is { Length: > 0 } brand)
        {
            _withBrand++;
            _stated[brand] = _stated.GetValueOrDefault(brand) + 1;
        }

        var tokens = TitleTokens.Of(draft.Title);
        foreach (var path in draft.Categories) ObserveCategory(path, draft.Title);
        for (var index = 0; index < tokens.Count; index++) Use(tokens[index])?.InTitle(tokens[index], index == 0, index + 1 < tokens.Count ? tokens[index + 1] : null);
        foreach (var token in TitleTokens.Of(draft.Description))
            if (char.IsLower(token[0])) Use(token)?.InSentence();
    }

    public BrandVocabulary Learn()
    {
        // A feed that states brands leaves them out where there is none.
        const int StatesBrands = 5;
        if (_withBrand * StatesBrands >= _drafts) return new BrandVocabulary(_stated.Keys, [], []);
        var leaves = _leaves.Where(leaf => leaf.Value.Length > 0).Select(leaf => leaf.Key).ToList();
        var generic = _categoryWords.Where(word => !leaves.Contains(word, StringComparer.OrdinalIgnoreCase)).SelectMany(Numbers).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var first = _words.Values.Where(word => word.Starts > 0 && !generic.Contains(word.Spelling) && word.CouldBeBrand).ToList();
        var learned = first.Where(word => word.IsUsual).Select(word => word.WithSecond(_words));
        var rare = first.Where(word => !word.IsUsual && word.IsUnusualWord).Select(word => word.Spelling);
        return new BrandVocabulary([.. _stated.Keys, .. leaves, .. learned], rare, leaves);
    }

    private void ObserveCategory(string path, string title)
    {
        string[] segments = path.Split(" > ", StringSplitOptions.TrimEntries);
        foreach (var word in segments.SelectMany(TitleTokens.Of))
            if (_categoryWords.Count < MaxWords) _categoryWords.Add(word);
        var leaf = segments[^1];
        if (segments.Length < 2 || leaf.Length < 2) return;
        if (TitleTokens.Starts(title, leaf)) _leaves[leaf] = leaf;
        else _leaves.TryAdd(leaf, "");
    }

    private WordUse? Use(string word)
    {
        if (_words.TryGetValue(word, out var use)) return use;
        if (_words.Count >= MaxWords) return null;
        return _words[word] = new WordUse();
    }

    /// <summary>A category word with and without the plural's s.</summary>
    private static IEnumerable<string> Numbers(string word) => word.EndsWith('s') ? [word, word[..^1]] : [word, word + "s"];
}
