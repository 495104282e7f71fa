using System.Globalization;
using System.Text.RegularExpressions;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Agent.Words;

/// <summary>Numbers and ordinals in digits and in words of one language (numbers.txt, ordinals.txt: "12: dozen, a dozen").</summary>
internal sealed class NumberWords
{
    private readonly Dictionary<string, decimal> _numbers = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _ordinals = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="articles">Words that are numbers only before a unit ("a pack of"), not before a product ("a tent").</param>
    /// <param name="pointers">Words that point at things on screen before they count: "both".</param>
    public NumberWords(string language, Func<string, bool> articles, Func<string, bool> pointers)
    {
        foreach (var (value, word) in Entries(DialogueFile.PathOf(language, "numbers.txt"))) _numbers.TryAdd(word, value);
        foreach (var (value, word) in Entries(DialogueFile.PathOf(language, "ordinals.txt")))
        {
            _ordinals.TryAdd(word, (int)value);
            // "deuxieme": accents are the first to go when one types in haste.
            _ordinals.TryAdd(TextFold.Fold(word), (int)value);
        }

        NumberPattern = @"(?:[-−]?\d+(?:[.,]\d+)?|" + Alternatives(_numbers.Keys.Where(word => !articles(word) && !pointers(word))) + ")";
        ArticlePattern = "(?:" + Alternatives(_numbers.Keys.Where(articles)) + ")";
        OrdinalPattern = "(?:" + Alternatives(_ordinals.Keys) + ")";
    }

    /// <summary>Matches a number in digits or words, longest first.</summary>
    public string NumberPattern { get; }

    /// <summary>"a", "une": one of it, where a unit follows.</summary>
    public string ArticlePattern { get; }

    public string OrdinalPattern { get; }

    public decimal? Number(string text)
    {
        var digits = text.Trim().Replace('−', '-').Replace(',', '.');
        if (decimal.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)) return value;
        return _numbers.TryGetValue(text.Trim(), out var word) ? word : null;
    }

    /// <summary>1 for "first"; -1 for "last".</summary>
    public int? Ordinal(string text) => _ordinals.TryGetValue(text.Trim(), out var value) ? value : null;

    private static IEnumerable<(decimal Value, string Word)> Entries(string path)
    {
        foreach (var (line, key, value) in DialogueFile.Pairs(path))
        {
            if (!decimal.TryParse(key, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
                throw new WordFileException(path, line, $"'{key}' is not a number");
            foreach (var word in value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) yield return (number, word);
        }
    }

    private static string Alternatives(IEnumerable<string> words) =>
        string.Join('|', words.OrderByDescending(word => word.Length).Select(word => Regex.Escape(word) + @"(?![\p{L}\p{N}])"));
}
