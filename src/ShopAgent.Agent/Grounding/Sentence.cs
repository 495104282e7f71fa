using System.Text.RegularExpressions;

namespace ShopAgent.Agent.Grounding;

/// <summary>One sentence of a reply with the products it names and the amounts it states, part by part: each part may speak of another product.</summary>
internal sealed partial record Sentence(string Text, IReadOnlyList<Clause> Clauses)
{
    public static IReadOnlyList<string> Words(string text) => [.. Word().Matches(text).Select(match => match.Value)];

    /// <summary>Where one part of a sentence ends and the next begins.</summary>
    [GeneratedRegex(@"[,;]\s+|\s[–—-]\s|[()]|\s(?:and|but|while|whereas|versus|vs\.?|or|plus|et|mais|tandis que|alors que|contre|ou)\s", RegexOptions.IgnoreCase)]
    public static partial Regex Boundary();

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:[.,]\d+)?")]
    private static partial Regex Word();
}

/// <summary>A part of a sentence.</summary>
/// <param name="Text">Without the names of products, each of which is a blank.</param>
/// <param name="Named">Alternatives for each name: mostly one product; several where a name fits several.</param>
/// <param name="IsOwn">The names stand in this very part; else they are taken over from the part before.</param>
internal sealed record Clause(string Text, IReadOnlyList<IReadOnlyList<KnownProduct>> Named, bool IsOwn, IReadOnlyList<Amount> Amounts);

/// <summary>An amount of money as a reply names it.</summary>
/// <param name="Currency">ISO 4217 code; null when the reply does not say.</param>
/// <param name="Index">Where it stands in the text.</param>
internal sealed record Amount(decimal Value, string? Currency, int Index, int Length);

/// <summary>Something that a reply says and no tool result of this session supports.</summary>
/// <param name="Kind">price, total, name, rating, stock, delivery, discount, free, safety, action, order, count, ranking, link, internal, promise.</param>
/// <param name="Said">The words at fault, for the model that is asked to mend them; empty: the sentence as a whole.</param>
internal sealed record UnsupportedClaim(string Kind, string Said);
