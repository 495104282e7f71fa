using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

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

/// <summary>Words for matching against lists: lower case, without diacritics, hyphens and apostrophes parting words; other punctuation is a word of its own.</summary>
internal static class WordTokens
{
    public static List<string> Of(string text)
    {
        var folded = Ascii.IsValid(text) ? text.ToLowerInvariant() : string.Concat(Fold(text));
        List<string> tokens = [];
        for (var at = 0; at < folded.Length;)
        {
            var end = at;
            while (end < folded.Length && char.IsLetterOrDigit(folded[end])) end++;
            if (end > at) tokens.Add(folded[at..end]);
            else if (!char.IsWhiteSpace(folded[end]) && folded[end] is not ('-' or '\'' or '’')) tokens.Add(folded[end++].ToString());
            else end++;
            at = end;
        }

        return tokens;
    }

    /// <summary>The tokens of a list's entry, parted by one space.</summary>
    public static string Phrase(string text) => string.Join(' ', Of(text));

    private static IEnumerable<char> Fold(string text)
    {
        foreach (var character in text.Replace("œ", "oe", StringComparison.OrdinalIgnoreCase).Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark) yield return char.ToLowerInvariant(character);
    }
}

/// <summary>Remembers what a costly function of a text gave. Thread-safe; it stops to learn when it is full, so that hostile feeds cannot fill the memory.</summary>
internal sealed class BoundedMemo<TValue>
{
    private const int Capacity = 4_096;

    private const int LongestKey = 256;

    private readonly ConcurrentDictionary<string, TValue> _values = new(StringComparer.Ordinal);

    private int _count;

    public TValue GetOrAdd(string key, Func<string, TValue> compute)
    {
        if (_values.TryGetValue(key, out var value)) return value;
        value = compute(key);
        if (key.Length <= LongestKey && _count < Capacity && _values.TryAdd(key, value)) Interlocked.Increment(ref _count);
        return value;
    }
}
