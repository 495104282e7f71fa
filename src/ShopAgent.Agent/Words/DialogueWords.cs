using System.Text.RegularExpressions;
using ShopAgent.Catalog.Words.Lexicon;

namespace ShopAgent.Agent.Words;

/// <summary>The small word groups of one language (dialogue.txt): fillers, pronouns, "all of them", "all in".</summary>
internal sealed class DialogueWords
{
    private readonly Dictionary<string, string> _first = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Regex> _whole = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Regex> _within = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Regex> _leading = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Regex> _trailing = new(StringComparer.Ordinal);

    public DialogueWords(string language)
    {
        foreach (var (_, key, value) in WordFile.ReadPairs(WordFile.DialoguePathOf(language, "dialogue")))
        {
            var words = value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).OrderByDescending(word => word.Length).Select(Regex.Escape);
            var any = "(?:" + string.Join('|', words) + ")";
            _first[key] = value.Split(',')[0].Trim();
            _whole[key] = Pattern($"^{any}$");
            _within[key] = Pattern($@"(?<![\p{{L}}\p{{N}}]){any}(?![\p{{L}}\p{{N}}])");
            _leading[key] = Pattern($@"^{any}(?![\p{{L}}\p{{N}}'])[\s,;:.!…-]*(?=\S)");
            _trailing[key] = Pattern($@"(?<=\S)[\s,]+{any}[\s.!?…]*$");
        }
    }

    /// <summary>The group's first word, for saying it.</summary>
    public string? First(string group) => _first.GetValueOrDefault(group);

    public bool Is(string group, string text) => _whole[group].IsMatch(text.Trim());

    public bool Has(string group, string text) => _within[group].IsMatch(text);

    public Match Find(string group, string text) => _within[group].Match(text);

    public string Without(string group, string text) => Regex.Replace(_within[group].Replace(text, " "), @"\s+", " ").Trim(' ', ',');

    /// <summary>Takes the group's words off the start, as often as they stand there.</summary>
    public string TrimStart(string group, string text) => Repeat(_leading[group], text);

    public string TrimEnd(string group, string text) => Repeat(_trailing[group], text);

    private static string Repeat(Regex pattern, string text)
    {
        for (var match = pattern.Match(text); match.Success && match.Length < text.Length; match = pattern.Match(text)) text = pattern.Replace(text, "", 1);
        return text;
    }

    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

}
