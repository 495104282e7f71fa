using System.Globalization;
using System.Text.RegularExpressions;
using ShopAgent.Agent.Acts;
using ShopAgent.Catalog.Words.Lexicon;

namespace ShopAgent.Agent.Words;

/// <summary>Takes what speaks of the whole plan out of a sentence (plan.txt): how many shops, by when, which tier, what is optional.</summary>
internal sealed partial class PlanLimitReader
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    private readonly List<(string Kind, string Value, Regex Pattern)> _patterns = [];
    private readonly NumberWords _numbers;
    private readonly DialogueWords _words;

    public PlanLimitReader(string language, NumberWords numbers, NumberPatterns patterns, DialogueWords words)
    {
        (_numbers, _words) = (numbers, words);
        var parts = new Dictionary<string, string>(StringComparer.Ordinal) { ["n"] = patterns.Number };
        foreach (var line in WordFile.Read(WordFile.DialoguePathOf(language, "plan")))
        {
            var (name, value) = line.Text[0] == '@' ? line.Pair('=', "@name = regular expression") : line.Pair(':', "kind: regular expression");
            foreach (var (part, pattern) in parts) value = value.Replace("{" + part + "}", pattern, StringComparison.Ordinal);
            if (name[0] == '@') parts[name[1..]] = value;
            else _patterns.Add((name.Split('.')[0], name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..], line.Pattern($@"(?<![\p{{L}}\p{{N}}])(?:{value})(?![\p{{L}}\p{{N}}])", Limit)));
        }
    }

    /// <summary>The limits, and the sentence without them.</summary>
    public (PlanLimits Limits, string Remainder) Read(string text)
    {
        var limits = new PlanLimits();
        foreach (var (kind, value, pattern) in _patterns)
        {
            if (pattern.Match(text) is not { Success: true } match) continue;
            var number = match.Groups["n"].Success ? _numbers.Number(match.Groups["n"].Value)?.ToString("0", CultureInfo.InvariantCulture) : null;
            var said = number ?? value;
            limits = kind switch
            {
                "shops" => limits with { Shops = limits.Shops ?? said },
                "by" => limits with { DeliverBy = limits.DeliverBy ?? said },
                "optional" => limits with { Optional = limits.Optional ?? match.Groups["t"].Value.Trim() },
                _ => limits with { Tier = limits.Tier ?? said },
            };
            text = text[..match.Index].TrimEnd(' ', ',', '(') + ", " + text[(match.Index + match.Length)..].TrimStart(' ', ',', ')');
        }

        return (limits, limits.IsEmpty ? text : Glue().Replace(text, ", ").Trim(' ', ',', ';'));
    }

    /// <summary>Null unless the sentence says nothing else.</summary>
    public PlanLimits? ReadOnly(string text)
    {
        var (limits, rest) = Read(text);
        return !limits.IsEmpty && (rest.Length == 0 || _words.Is("filler", rest) || _words.Is("closer", rest) || _words.Is("all-in", rest) || LeftOver().IsMatch(rest)) ? limits : null;
    }

    [GeneratedRegex(@"\s*,(?:\s*(?:,|and\b|but\b|et\b|mais\b)\s*)+", RegexOptions.IgnoreCase)]
    private static partial Regex Glue();

    /// <summary>Words of asking that carry nothing of their own.</summary>
    [GeneratedRegex(@"^(?:(?:i|we|it|all|everything|please|want|need|give|show|me|us|take|make|with|the|what|about|how|instead|then|ok|and|je|veux|voudrais|tout|le|la|les|donne|montre|prends|moi|plutôt|alors|et|pour|avec|would|d|like|can|should|be|must|to|do|in|of|for|that)[ ,'-]*)+$", RegexOptions.IgnoreCase)]
    private static partial Regex LeftOver();
}
