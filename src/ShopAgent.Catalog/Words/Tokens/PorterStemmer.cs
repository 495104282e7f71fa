using System.Collections.Concurrent;

namespace ShopAgent.Catalog.Words.Tokens;

/// <summary>
/// The suffix stripping algorithm of M. F. Porter ("An algorithm for suffix stripping", Program 14 (3), 1980), as SQLite's tokenizer "porter" applies it, so that both
/// sides of a search agree on what one word is.
/// </summary>
public static class PorterStemmer
{
    /// <summary>Words outside this range are left as they are, as SQLite does.</summary>
    private const int MinLength = 3;
    private const int MaxLength = 64;

    private static readonly (string Suffix, string Replacement)[] Step2 =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("logi", "log"), ("bli", "ble"), ("alli", "al"), ("entli", "ent"),
        ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"),
        ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"),
    ];

    private static readonly (string Suffix, string Replacement)[] Step3 =
        [("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", "")];

    /// <summary>Longer endings before the shorter ones that they end in.</summary>
    private static readonly string[] Step4 =
        ["ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ion", "ism", "ate", "iti", "ous", "ive", "ize", "al", "er", "ic", "ou"];

    /// <param name="word">Folded; words with digits or letters outside a to z are returned unchanged.</param>
    public static string Stem(string word)
    {
        if (word.Length is < MinLength or > MaxLength || word.AsSpan().ContainsAnyExceptInRange('a', 'z')) return word;
        var stem = Plural(word);
        stem = PastOrGerund(stem);
        if (stem[^1] == 'y' && HasVowel(stem.AsSpan(0, stem.Length - 1))) stem = stem[..^1] + "i";
        stem = Replace(stem, Step2);
        stem = Replace(stem, Step3);
        stem = Drop(stem);
        return FinalE(stem);
    }

    private static string Plural(string word)
    {
        if (word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("ies", StringComparison.Ordinal)) return word[..^2];
        return word[^1] == 's' && word[^2] != 's' ? word[..^1] : word;
    }

    private static string PastOrGerund(string word)
    {
        if (word.EndsWith("eed", StringComparison.Ordinal)) return Measure(word.AsSpan(0, word.Length - 3)) > 0 ? word[..^1] : word;
        var stem = word.EndsWith("ed", StringComparison.Ordinal) ? word[..^2] : word.EndsWith("ing", StringComparison.Ordinal) ? word[..^3] : null;
        if (stem is null || !HasVowel(stem)) return word;
        if (stem.EndsWith("at", StringComparison.Ordinal) || stem.EndsWith("bl", StringComparison.Ordinal) || stem.EndsWith("iz", StringComparison.Ordinal)) return stem + "e";
        if (EndsInDoubleConsonant(stem) && stem[^1] is not ('l' or 's' or 'z')) return stem[..^1];
        return Measure(stem) == 1 && EndsInShortSyllable(stem) ? stem + "e" : stem;
    }

    private static string Replace(string word, (string Suffix, string Replacement)[] rules)
    {
        foreach (var (suffix, replacement) in rules)
            if (word.EndsWith(suffix, StringComparison.Ordinal))
                return Measure(word.AsSpan(0, word.Length - suffix.Length)) > 0 ? word[..^suffix.Length] + replacement : word;
        return word;
    }

    private static string Drop(string word)
    {
        foreach (var suffix in Step4)
        {
            if (!word.EndsWith(suffix, StringComparison.Ordinal)) continue;
            var stem = word.AsSpan(0, word.Length - suffix.Length);
            if (Measure(stem) <= 1 || (suffix == "ion" && stem[^1] is not ('s' or 't'))) return word;
            return stem.ToString();
        }

        return word;
    }

    private static string FinalE(string word)
    {
        if (word[^1] == 'e')
        {
            var stem = word[..^1];
            var measure = Measure(stem);
            if (measure > 1 || (measure == 1 && !EndsInShortSyllable(stem))) word = stem;
        }

        return word.Length > 1 && word.EndsWith("ll", StringComparison.Ordinal) && Measure(word) > 1 ? word[..^1] : word;
    }

    private static bool IsConsonant(ReadOnlySpan<char> word, int at) => word[at] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => false,
        'y' => at == 0 || !IsConsonant(word, at - 1),
        _ => true,
    };

    /// <summary>Porter's m: how many vowel-consonant sequences the word has.</summary>
    private static int Measure(ReadOnlySpan<char> word)
    {
        var (count, previousIsVowel) = (0, false);
        for (var at = 0; at < word.Length; at++)
        {
            var consonant = IsConsonant(word, at);
            if (consonant && previousIsVowel) count++;
            previousIsVowel = !consonant;
        }

        return count;
    }

    private static bool HasVowel(ReadOnlySpan<char> word)
    {
        for (var at = 0; at < word.Length; at++)
            if (!IsConsonant(word, at)) return true;
        return false;
    }

    private static bool EndsInDoubleConsonant(string word) => word.Length > 1 && word[^1] == word[^2] && IsConsonant(word, word.Length - 1);

    private static bool EndsInShortSyllable(string word) => word.Length > 2 && IsConsonant(word, word.Length - 1) && !IsConsonant(word, word.Length - 2)
        && IsConsonant(word, word.Length - 3) && word[^1] is not ('w' or 'x' or 'y');
}

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
