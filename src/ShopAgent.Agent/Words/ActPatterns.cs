using System.Text.RegularExpressions;

namespace ShopAgent.Agent.Words;

/// <summary>The sentence patterns of one language (personal-acts.txt, then acts.txt), in order.</summary>
internal sealed partial class ActPatterns
{
    /// <summary>A pattern that backtracks longer than this on a hostile sentence counts as no match.</summary>
    private static readonly TimeSpan MatchLimit = TimeSpan.FromMilliseconds(100);

    /// <summary>The sentences about the shopper and whole baskets are narrower, so they come first.</summary>
    private static readonly string[] Files = ["personal-acts.txt", "acts.txt"];

    /// <summary>Longer than any order that people give in one sentence; a pasted page is searched for, not obeyed.</summary>
    private const int LongestSentence = 800;

    private readonly List<ActPattern> _patterns = [];

    public ActPatterns(string language, NumberWords numbers)
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal) { ["n"] = numbers.NumberPattern, ["o"] = numbers.OrdinalPattern, ["a"] = numbers.ArticlePattern };
        foreach (var path in Files.Select(file => DialogueFile.PathOf(language, file)))
        {
            foreach (var (line, text) in DialogueFile.Lines(path))
            {
                if (text[0] == '@') Define(parts, path, line, text);
                else Add(parts, path, line, text);
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

    private static void Define(Dictionary<string, string> parts, string path, int line, string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0) throw new WordFileException(path, line, "expected \"@name = regular expression\"");
        parts[text[1..equals].Trim()] = Expand(parts, text[(equals + 1)..].Trim());
    }

    private void Add(Dictionary<string, string> parts, string path, int line, string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0) throw new WordFileException(path, line, "expected \"act: regular expression\"");
        try
        {
            var pattern = new Regex(Expand(parts, text[(colon + 1)..].Trim()), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchLimit);
            _patterns.Add(new ActPattern(text[..colon].Trim(), pattern));
        }
        catch (RegexParseException problem)
        {
            throw new WordFileException(path, line, problem.Message);
        }
    }

    private static string Expand(Dictionary<string, string> parts, string pattern) =>
        PartReference().Replace(pattern, match => parts.TryGetValue(match.Groups[1].Value, out var part) ? part : match.Value);

    [GeneratedRegex(@"(?<!\\p)\{([a-z]+)\}")]
    private static partial Regex PartReference();
}

internal sealed record ActPattern(string Act, Regex Pattern);
