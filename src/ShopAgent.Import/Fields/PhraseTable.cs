using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Import.Fields;

/// <summary>Finds the phrases of a word list in a row of tokens, longest first.</summary>
/// <typeparam name="TValue">What a phrase stands for.</typeparam>
internal sealed class PhraseTable<TValue>
{
    private readonly Dictionary<string, TValue> _phrases = new(StringComparer.Ordinal);
    /// <summary>Words of the longest phrase that starts, and that ends, with a word.</summary>
    private readonly Dictionary<string, int> _longestFrom = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _longestTo = new(StringComparer.Ordinal);

    /// <param name="entries">The first of equal phrases counts.</param>
    public PhraseTable(IEnumerable<(string Phrase, TValue Value)> entries)
    {
        foreach (var (phrase, value) in entries)
        {
            var key = WordTokens.Phrase(phrase);
            if (key.Length == 0 || !_phrases.TryAdd(key, value)) continue;
            var words = key.Split(' ');
            _longestFrom[words[0]] = Math.Max(_longestFrom.GetValueOrDefault(words[0]), words.Length);
            _longestTo[words[^1]] = Math.Max(_longestTo.GetValueOrDefault(words[^1]), words.Length);
        }
    }

    /// <summary>The longest phrase that starts at a token; length 0 when none does.</summary>
    public (int Length, TValue? Value) LongestAt(IReadOnlyList<string> tokens, int index)
    {
        if (index >= tokens.Count || !_longestFrom.TryGetValue(tokens[index], out var longest)) return (0, default);
        for (var length = Math.Min(longest, tokens.Count - index); length > 0; length--)
            if (_phrases.TryGetValue(Join(tokens, index, length), out var value)) return (length, value);
        return (0, default);
    }

    /// <summary>The longest phrase that ends with the last token; length 0 when none does.</summary>
    public (int Length, TValue? Value) LongestAtEnd(IReadOnlyList<string> tokens)
    {
        if (tokens.Count == 0 || !_longestTo.TryGetValue(tokens[^1], out var longest)) return (0, default);
        for (var length = Math.Min(longest, tokens.Count); length > 0; length--)
            if (_phrases.TryGetValue(Join(tokens, tokens.Count - length, length), out var value)) return (length, value);
        return (0, default);
    }

    private static string Join(IReadOnlyList<string> tokens, int start, int length) =>
        length == 1 ? tokens[start] : string.Join(' ', tokens.Skip(start).Take(length));
}

/// <summary>The tokens of a field for matching against lists: hyphens and apostrophes part words and are dropped; other punctuation is a token of its own.</summary>
internal static class WordTokens
{
    public static List<string> Of(string text) => [.. Tokenizer.Split(text).Where(token => !token.IsSymbol('-') && !token.IsSymbol('\'')).Select(token => token.Text)];

    /// <summary>The tokens of a list's entry, parted by one space.</summary>
    public static string Phrase(string text) => string.Join(' ', Of(text));
}
