using System.Collections.Concurrent;

namespace ShopAgent.Catalog.Words.Tokens;

/// <summary>Stems of words that were seen before. Thread-safe; bounded, so that hostile input cannot fill the memory.</summary>
public sealed class StemCache
{
    /// <summary>About three times the distinct words of a catalogue of 20,000 products.</summary>
    private const int Capacity = 200_000;

    private readonly ConcurrentDictionary<string, string> _stems = new(StringComparer.Ordinal);

    private int _count;

    public static StemCache Shared { get; } = new();

    public string Stem(string foldedWord)
    {
        if (_stems.TryGetValue(foldedWord, out var stem)) return stem;
        stem = PorterStemmer.Stem(foldedWord);
        // Counted here: the dictionary's own Count takes all of its locks.
        if (_count < Capacity && _stems.TryAdd(foldedWord, stem)) Interlocked.Increment(ref _count);
        return stem;
    }
}
