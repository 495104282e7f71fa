using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Words.Lexicon;

/// <summary>Phrases of one or more words, each with a value; finds the longest one that starts at a token.</summary>
public sealed class PhraseMap<T>
{
    private readonly Dictionary<string, T> _phrases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _longest = new(StringComparer.Ordinal);

    public IEnumerable<KeyValuePair<string, T>> Entries => _phrases;

    public int Count => _phrases.Count;

    /// <summary>The first meaning of a phrase stays; phrases without a word or number are ignored.</summary>
    public bool Add(string phrase, T value)
    {
        var tokens = Tokenizer.Split(phrase);
        if (tokens.Count == 0 || !_phrases.TryAdd(Key(tokens, 0, tokens.Count), value)) return false;
        var first = tokens[0].Text;
        _longest[first] = Math.Max(_longest.GetValueOrDefault(first), tokens.Count);
        return true;
    }

    /// <summary>Whether some phrase starts with the word.</summary>
    public bool Starts(string word) => _longest.ContainsKey(word);

    public bool TryGet(string phrase, out T value) => _phrases.TryGetValue(Key(Tokenizer.Split(phrase)), out value!);

    /// <returns>How many tokens the longest phrase at that place takes; 0: none.</returns>
    public int Match(IReadOnlyList<Token> tokens, int at, out T value) => Match(tokens, at, tokens.Count, out value);

    /// <param name="end">The phrase must end before this token.</param>
    public int Match(IReadOnlyList<Token> tokens, int at, int end, out T value)
    {
        value = default!;
        if (!_longest.TryGetValue(tokens[at].Text, out var longest)) return 0;
        for (var length = Math.Min(longest, end - at); length > 0; length--)
            if (_phrases.TryGetValue(Key(tokens, at, length), out var found))
            {
                value = found;
                return length;
            }

        return 0;
    }

    internal static string Key(IReadOnlyList<Token> tokens) => Key(tokens, 0, tokens.Count);

    private static string Key(IReadOnlyList<Token> tokens, int start, int count) =>
        count == 1 ? tokens[start].Text : string.Join(' ', Enumerable.Range(start, count).Select(at => tokens[at].Text));
}
