using System.Text.RegularExpressions;

namespace ShopAgent.Agent.Embedded.Scripts;

internal static partial class WordListing
{
    /// <summary>"nuts, milk and eggs" are three.</summary>
    public static IEnumerable<string> Split(string text) => Separator().Split(text).Select(part => Article().Replace(part.Trim(), "")).Where(part => part.Length > 0);

    [GeneratedRegex(@"\s*(?:,|/|&|(?<![\p{L}])(?:and|or|et|ou|nor|ni)(?![\p{L}]))\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^(?:(?:the|any|all|la|le|les|aux?|du|des|de)\s+|l'|d')+", RegexOptions.IgnoreCase)]
    private static partial Regex Article();
}
