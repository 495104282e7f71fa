using System.Text.RegularExpressions;

namespace ShopAgent.Agent.Words;

/// <summary>Finds a sentence's language by its small words.</summary>
internal sealed partial class LanguageDetector
{
    /// <summary>The languages that the word folder speaks; the first is the default.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "fr"];

    private readonly Dictionary<string, HashSet<string>> _words = Languages.ToDictionary(
        language => language,
        language => DialogueFile.Lines(DialogueFile.PathOf(language, "language.txt")).Select(line => line.Text).ToHashSet(StringComparer.OrdinalIgnoreCase),
        StringComparer.Ordinal);

    /// <summary>Null when no small word tells, or as many of one language as of the other.</summary>
    public string? Detect(string text)
    {
        var words = Word().Matches(text.Replace('’', '\'')).Select(match => match.Value).ToList();
        var scores = Languages.Select(language => (Language: language, Score: words.Count(_words[language].Contains))).ToList();
        var best = scores.Max(score => score.Score);
        var winners = scores.Where(score => score.Score == best).Select(score => score.Language).ToList();
        return best > 0 && winners.Count == 1 ? winners[0] : null;
    }

    [GeneratedRegex(@"[\p{L}]+")]
    private static partial Regex Word();
}
