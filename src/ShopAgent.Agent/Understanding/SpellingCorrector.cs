using System.Text.RegularExpressions;
using ShopAgent.Agent.Words;
using ShopAgent.Catalog.Search;
using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Agent.Understanding;

/// <summary>Mends the words that steer a dialogue ("secnd") before sentence patterns look at them; words that the lists or the catalogue know stay.</summary>
internal sealed partial class SpellingCorrector(Lexicon lexicon, QueryParser parser)
{
    /// <summary>A slip in a shorter word makes too many other words.</summary>
    private const int ShortestWord = 4;

    private readonly Dictionary<string, IReadOnlyList<string>> _words = LanguageDetector.Languages.ToDictionary(
        language => language,
        language => (IReadOnlyList<string>)[.. WordFile.Read(WordFile.DialoguePathOf(language, "spelling")).SelectMany(line => line.Text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Where(word => !word.Contains('=', StringComparison.Ordinal))],
        StringComparer.Ordinal);

    private readonly Dictionary<string, Dictionary<string, string>> _aliases = LanguageDetector.Languages.ToDictionary(
        language => language,
        language => WordFile.Read(WordFile.DialoguePathOf(language, "spelling")).Where(line => line.Text.Contains('=', StringComparison.Ordinal)).Select(line => line.Text.Split('=', 2, StringSplitOptions.TrimEntries))
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase),
        StringComparer.Ordinal);

    public string Mend(string text, string language)
    {
        var aliases = _aliases[language];
        return Word().Replace(text, match => aliases.TryGetValue(match.Value, out var meant) ? meant : Nearest(match.Value, language) ?? match.Value);
    }

    private string? Nearest(string word, string language)
    {
        var lower = word.ToLowerInvariant();
        if (lower.Length < ShortestWord || _words[language].Contains(lower) || lexicon.KnownWords.Contains(lower) || lexicon.KnownWords.Contains(Phrase.Fold(lower))) return null;
        var near = _words[language].Where(known => known.Length >= ShortestWord && EditDistance.IsOneSlip(known, lower)).Distinct().Take(2).ToList();
        if (near.Count != 1) return null;
        // A word of the catalogue itself is no slip.
        var read = parser.Parse(lower);
        return read is { NotUnderstood.Count: 0, Corrections.Count: 0 } && !read.IsEmpty && lower[0] != near[0][0] ? null : near[0];
    }

    [GeneratedRegex(@"\p{L}+(?:'\p{L}+)?")]
    private static partial Regex Word();
}
