using System.Text.RegularExpressions;

namespace ShopAgent.Agent.Grounding;

/// <summary>One sentence of a reply with the products it names and the amounts it states, part by part: "the Heim costs €99, the Storskog €139".</summary>
internal sealed partial record Sentence(string Text, IReadOnlyList<Clause> Clauses)
{
    public static IReadOnlyList<string> Words(string text) => [.. Word().Matches(text).Select(match => match.Value)];

    /// <summary>Where one part of a sentence ends and the next begins.</summary>
    [GeneratedRegex(@"[,;]\s+|\s[–—-]\s|[()]|\s(?:and|but|while|whereas|versus|vs\.?|or|plus|et|mais|tandis que|alors que|contre|ou)\s", RegexOptions.IgnoreCase)]
    public static partial Regex Boundary();

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:[.,]\d+)?")]
    private static partial Regex Word();
}
