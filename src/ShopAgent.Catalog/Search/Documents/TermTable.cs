using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Search.Documents;

/// <summary>Numbers for stems, the same in the index and in every query. Thread-safe.</summary>
/// <param name="idOf">Number of a stem, or of a text that is kept as it is; negative for what no product has.</param>
/// <param name="textOf">Its inverse.</param>
internal sealed class TermTable(Func<string, int> idOf, Func<int, string> textOf)
{
    /// <summary>Stands between phrases that are no neighbours; no word is written so.</summary>
    public const string Separator = "|";

    /// <summary>Words of a catalogue that come again and again.</summary>
    private const int Capacity = 100_000;

    private readonly BoundedCache<string, int> _words = new(Capacity, StringComparer.Ordinal);
    private readonly BoundedCache<int, int> _digits = new(Capacity / 10);
    private readonly BoundedCache<string, int[]> _names = new(Capacity / 10, StringComparer.Ordinal);

    public int Id(string foldedWord) => _words.TryGet(foldedWord, out var id) ? id : Find(foldedWord);

    /// <summary>Whether the term is a number.</summary>
    public bool IsNumber(int id) => DigitsOf(id) > 0;

    /// <summary>Whether the term is a single letter.</summary>
    public bool IsLetter(int id) => id >= 0 && textOf(id) is [var only] && char.IsLetter(only);

    /// <summary>How many characters a number has; 0: the term is a word, or no product has it.</summary>
    public int DigitsOf(int id) => id < 0 ? 0 : _digits.GetOrAdd(id, known => textOf(known) is [>= '0' and <= '9', ..] text ? text.Length : 0);

    /// <summary>Of an attribute's name; names repeat from product to product.</summary>
    public int[] IdsOfName(string name) => _names.GetOrAdd(name, Ids);

    public int[] Ids(string text) => [.. Tokenizer.Words(text).Select(Id)];

    /// <summary>Of a text that is no word to search for: a unit, the name of a specification.</summary>
    public int IdOfText(string text) => idOf(text);

    public bool Has(string foldedWord) => _words.TryGet(foldedWord, out _);

    /// <summary>What <see cref="Id"/> is to know without asking.</summary>
    public void Keep(string foldedWord, int id) => _words.Add(foldedWord, id);

    private int Find(string foldedWord)
    {
        var id = idOf(StemCache.Shared.Stem(foldedWord));
        _words.Add(foldedWord, id);
        return id;
    }
}

/// <summary>The words of one field in their order.</summary>
internal sealed class TermField(int[] terms)
{
    public static TermField Empty { get; } = new([]);

    public int Length => terms.Length;

    public int this[int at] => terms[at];

    public bool Contains(int term) => Array.IndexOf(terms, term) >= 0;

    /// <summary>Where the phrase stands first from <paramref name="start"/> on; -1: nowhere.</summary>
    public int Find(ReadOnlySpan<int> phrase, int start = 0)
    {
        for (var at = start; at + phrase.Length <= terms.Length;)
        {
            var next = Array.IndexOf(terms, phrase[0], at);
            if (next < 0 || next + phrase.Length > terms.Length) return -1;
            if (terms.AsSpan(next, phrase.Length).SequenceEqual(phrase)) return next;
            at = next + 1;
        }

        return -1;
    }

    public int Count(ReadOnlySpan<int> phrase)
    {
        var count = 0;
        for (var at = Find(phrase); at >= 0; at = Find(phrase, at + 1)) count++;
        return count;
    }
}
