using System.Text.RegularExpressions;
using ShopAgent.Catalog.Words.Lexicon;

namespace ShopAgent.Agent.Words;

/// <summary>The sentence patterns of one language (personal-acts.txt, then acts.txt), in order.</summary>
internal sealed partial class ActPatterns
{
    /// <summary>A pattern that backtracks longer than this on a hostile sentence counts as no match.</summary>
    private static readonly TimeSpan MatchLimit = TimeSpan.FromMilliseconds(100);

    /// <summary>The sentences about the shopper and whole baskets are narrower, so they come first.</summary>
    private static readonly string[] Files = ["personal-acts", "acts"];

    /// <summary>Longer than any order that people give in one sentence; a pasted page is searched for, not obeyed.</summary>
    private const int LongestSentence = 800;

    private readonly List<ActPattern> _patterns = [];

    public ActPatterns(string language, NumberPatterns numbers)
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal) { ["n"] = numbers.Number, ["o"] = numbers.Ordinal, ["a"] = numbers.Article };
        foreach (var path in Files.Select(file => WordFile.DialoguePathOf(language, file)))
        {
            foreach (var line in WordFile.Read(path))
            {
                if (line.Text[0] == '@') Define(parts, line);
                else Add(parts, line);
            }
        }
    }

    public IEnumerable<(string Act, Match Match)> Matches(string sentence)
    {
        if (sentence.Length > LongestSentence) yield break;
        foreach (var (act, pattern) in _patterns)
        {
            Match match;
            try
            {
                match = pattern.Match(sentence);
            }
            catch (RegexMatchTimeoutException)
            {
                continue;
            }

            if (match.Success) yield return (act, match);
        }
    }

    private static void Define(Dictionary<string, string> parts, WordLine line)
    {
        var (name, expression) = line.Pair('=', "@name = regular expression");
        parts[name[1..].Trim()] = Expand(parts, expression);
    }

    private void Add(Dictionary<string, string> parts, WordLine line)
    {
        var (act, expression) = line.Pair(':', "act: regular expression");
        _patterns.Add(new ActPattern(act, line.Pattern(Expand(parts, expression), MatchLimit)));
    }

    private static string Expand(Dictionary<string, string> parts, string pattern) =>
        PartReference().Replace(pattern, match => parts.TryGetValue(match.Groups[1].Value, out var part) ? part : match.Value);

    [GeneratedRegex(@"(?<!\\p)\{([a-z]+)\}")]
    private static partial Regex PartReference();
}

internal sealed record ActPattern(string Act, Regex Pattern);
