using System.Text.RegularExpressions;
using ShopAgent.Agent.Words;

namespace ShopAgent.Agent.Understanding;

/// <summary>"for six", "pour 4 personnes": for whom a list is, which is no property of the thing beside which it stands.</summary>
internal static class PeoplePhrase
{
    /// <summary>What people are called behind their number; a part of regular expressions.</summary>
    public const string People = "people|persons?|of us|guests?|personnes?|friends|amis|invités|kids|children|enfants";

    /// <summary>Things that are made for a number of people keep it ("a tent for two").</summary>
    public static string Without(string part, LanguagePack pack)
    {
        var match = Regex.Match(part, $@"(?<![\p{{L}}\p{{N}}])(?:for|pour)\s+{pack.NumberPatterns.Number}(?:\s+(?:{People}))?(?![\p{{L}}\p{{N}}]|[.,]\d|\s*[€$£%])\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        if (!match.Success || pack.Words.Has("for-people", part[..match.Index])) return part;
        var after = part[(match.Index + match.Length)..];
        if (match.Index == 0) return after.StartsWith(':') ? after[1..].Trim() : after.Length == 0 ? "" : part;
        return after.Length == 0 || pack.Words.Find("limit", after) is { Success: true, Index: 0 } ? $"{part[..match.Index].TrimEnd(' ', ',')} {after}".Trim() : part;
    }
}
