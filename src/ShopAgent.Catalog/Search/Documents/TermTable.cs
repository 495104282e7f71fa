using System.Collections.Concurrent;
using ShopAgent.Catalog.Tokens;

namespace ShopAgent.Catalog.Search.Documents;

/// <summary>Numbers for stems, so that a product's words take four bytes each. Thread-safe.</summary>
internal sealed class TermTable
{
    private readonly ConcurrentDictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int[]> _names = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<int, int> _numbers = new();
    private int _last;

    public int Id(string foldedWord) => _words.TryGetValue(foldedWord, out var id) ? id : _words[foldedWord] = IdOfStem(foldedWord);

    /// <summary>Whether the term is a number.</summary>
    public bool IsNumber(int id) => _numbers.ContainsKey(id);

    /// <summary>How many characters a number has; 0: the term is a word.</summary>
    public int DigitsOf(int id) => _numbers.GetValueOrDefault(id);

    private int IdOfStem(string foldedWord)
    {
        var id = _ids.GetOrAdd(StemCache.Shared.Stem(foldedWord), _ => Interlocked.Increment(ref _last));
        if (char.IsAsciiDigit(foldedWord[0])) _numbers.TryAdd(id, foldedWord.Length);
        return id;
    }

    /// <summary>Of an attribute's name; names repeat from product to product.</summary>
    public int[] IdsOfName(string name) => _names.GetOrAdd(name, Ids);

    public int[] Ids(string text) => [.. Tokenizer.Words(text).Select(Id)];
}
