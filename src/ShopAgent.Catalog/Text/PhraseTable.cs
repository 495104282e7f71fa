namespace ShopAgent.Catalog.Text;

/// <summary>Finds the phrases of a word list in a row of tokens, longest first.</summary>
/// <typeparam name="TValue">What a phrase stands for.</typeparam>
internal sealed class PhraseTable<TValue>
{
    private readonly Dictionary<string, TValue> _phrases = new(StringComparer.Ordinal);
    private readonly int _longest = 1;

    /// <param name="entries">The first of equal phrases counts.</param>
    public PhraseTable(IEnumerable<(string Phrase, TValue Value)> entries)
    {
        foreach (var (phrase, value) in entries)
        {
            var key = WordTokens.Phrase(phrase);
            if (key.Length == 0 || !_phrases.TryAdd(key, value)) continue;
            _longest = Math.Max(_longest, key.Count(' '.Equals) + 1);
        }
    }

    /// <summary>The longest phrase that starts at a token; length 0 when none does.</summary>
    public (int Length, TValue? Value) LongestAt(IReadOnlyList<string> tokens, int index)
    {
        for (var length = Math.Min(_longest, tokens.Count - index); length > 0; length--)
            if (_phrases.TryGetValue(Join(tokens, index, length), out var value)) return (length, value);
        return (0, default);
    }

    /// <summary>The longest phrase that ends with the last token; length 0 when none does.</summary>
    public (int Length, TValue? Value) LongestAtEnd(IReadOnlyList<string> tokens)
    {
        for (var length = Math.Min(_longest, tokens.Count); length > 0; length--)
            if (_phrases.TryGetValue(Join(tokens, tokens.Count - length, length), out var value)) return (length, value);
        return (0, default);
    }

    private static string Join(IReadOnlyList<string> tokens, int start, int length) =>
        length == 1 ? tokens[start] : string.Join(' ', tokens.Skip(start).Take(length));
}
