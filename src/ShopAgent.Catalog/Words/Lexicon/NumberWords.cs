using System.Globalization;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Words.Lexicon;

/// <summary>Numbers and ordinals in words of one language (numbers.txt, ordinals.txt: "12: dozen, a dozen").</summary>
public sealed class NumberWords
{
    private readonly Dictionary<string, decimal> _numbers = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _ordinals = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="Products.CatalogException">A line does not begin with a number.</exception>
    internal NumberWords(string directory)
    {
        foreach (var (value, word) in Entries(Path.Combine(directory, "numbers.txt")))
        {
            Cardinals.Add(word, value);
            _numbers.TryAdd(word, value);
        }

        foreach (var (value, word) in Entries(Path.Combine(directory, "ordinals.txt")))
        {
            Ordinals.Add(word, (int)value);
            _ordinals.TryAdd(word, (int)value);
            // Accents are the first to go when one types in haste.
            _ordinals.TryAdd(Normalizer.Fold(word), (int)value);
        }
    }

    /// <summary>Written numbers among tokens: "two", "half a dozen".</summary>
    public PhraseMap<decimal> Cardinals { get; } = new();

    /// <summary>Positions from 1 among tokens; negative ones count from the end.</summary>
    public PhraseMap<int> Ordinals { get; } = new();

    /// <summary>All written numbers as they stand in the file.</summary>
    public IEnumerable<string> NumberNames => _numbers.Keys;

    /// <summary>All ordinals as they stand in the file, and without accents.</summary>
    public IEnumerable<string> OrdinalNames => _ordinals.Keys;

    /// <summary>A number in digits or words; null when the text is none.</summary>
    public decimal? Number(string text)
    {
        var digits = text.Trim().Replace('−', '-').Replace(',', '.');
        if (decimal.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)) return value;
        return _numbers.TryGetValue(text.Trim(), out var word) ? word : null;
    }

    /// <summary>1 for "first"; -1 for "last"; null when the text is no ordinal.</summary>
    public int? Ordinal(string text) => _ordinals.TryGetValue(text.Trim(), out var value) ? value : null;

    private static IEnumerable<(decimal Value, string Word)> Entries(string path) =>
        WordFile.ReadLabelled(path).SelectMany(entry => entry.Words.Select(word => (entry.Line.Number(entry.Name), word)));
}
