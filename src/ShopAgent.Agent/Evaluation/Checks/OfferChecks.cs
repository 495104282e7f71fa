using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ShopAgent.Catalog.Search.Matching;

namespace ShopAgent.Agent.Evaluation.Checks;

/// <summary>Checks of what a turn shows: how many, which, in which order.</summary>
internal sealed class OfferChecks(ScriptState state)
{
    private readonly OfferPredicate _predicate = new(state);

    public string? Failure(JsonElement json, IReadOnlyList<SearchHit> hits)
    {
        var offers = hits.Select(ScriptState.Offer).ToList();
        if (json.ValueKind == JsonValueKind.Number) return Range.Holds(json, offers.Count, state) ? null : $"{offers.Count} are shown";
        foreach (var check in json.EnumerateObject())
            if (Failure(check.Name, check.Value, offers, hits) is { } failure) return failure;
        return null;
    }

    public string? Shows(JsonElement json, IReadOnlyList<SearchHit> hits)
    {
        var wanted = OfferPredicate.Texts(json).Select(state.Offer).ToList();
        for (var index = 0; index < wanted.Count; index++)
        {
            if (index >= hits.Count) return $"only {hits.Count} are shown";
            if (hits[index].Product.Id != wanted[index].Product.Id) return string.Create(CultureInfo.InvariantCulture, $"offer {index + 1} is {hits[index].Product.Title}, not {wanted[index].Product.Title}");
        }

        return null;
    }

    private string? Failure(string name, JsonElement value, List<ScriptOffer> offers, IReadOnlyList<SearchHit> hits) => name switch
    {
        "count" => Range.Holds(value, offers.Count, state) ? null : $"{offers.Count} are shown",
        // An empty list satisfies nothing: a check of all that is shown must have something to look at.
        "all" when offers.Count == 0 => "nothing is shown",
        "all" or "allIfAny" => offers.Select(offer => Broken(value, offer)).FirstOrDefault(broken => broken is not null),
        "sure" => hits.Where(hit => hit.Unknown.Count == 0).Select(hit => Broken(value, ScriptState.Offer(hit))).FirstOrDefault(broken => broken is not null),
        "any" => offers.Exists(offer => _predicate.Holds(value, offer)) ? null : $"none satisfies {value.GetRawText()}",
        "none" => offers.Find(offer => _predicate.Holds(value, offer)) is { } found ? $"{found.Product.Title} is shown" : null,
        "first" => offers.Count == 0 ? "nothing is shown" : Broken(value, offers[0]),
        "sorted" => Sorted(value.GetString() ?? "", offers),
        _ => throw new EvaluationException($"there is no check \"{name}\" of offers; known are count, all, allIfAny, sure, any, none, first, sorted."),
    };

    private string? Broken(JsonElement value, ScriptOffer offer) => _predicate.Broken(value, offer) is { } broken ? $"{offer.Product.Title} {broken}" : null;

    /// <summary>"price" rises, "-price" falls.</summary>
    private string? Sorted(string by, List<ScriptOffer> offers)
    {
        var values = offers.Select(offer => state.Value(offer, by.TrimStart('-'))).OfType<decimal>().ToList();
        var sorted = by.StartsWith('-') ? values.OrderDescending() : values.Order();
        return values.SequenceEqual(sorted) ? null : $"not sorted by {by}: {string.Join(", ", values.Select(value => Range.Text(value)))}";
    }
}

/// <summary>Amounts of money that a text prints: "€1,234.50", "1 234,50 €".</summary>
internal static partial class PrintedAmounts
{
    public static IReadOnlyList<decimal> In(string text) => [.. Before().Matches(text).Select(match => English(match.Groups[1].Value)), .. After().Matches(text).Select(match => French(match.Groups[1].Value))];

    private static decimal English(string digits) => Parse(digits.Replace(",", "", StringComparison.Ordinal));

    private static decimal French(string digits) => Parse(Spaces().Replace(digits, "").Replace(',', '.'));

    private static decimal Parse(string digits) => decimal.Parse(digits.TrimEnd('.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[€$£] ?(\d{1,3}(?:,\d{3})+(?:\.\d{2})?|\d+(?:\.\d{1,2})?)")]
    private static partial Regex Before();

    [GeneratedRegex(@"(?<![\d.,€$£])(\d{1,3}(?:[\s\u00a0\u202f]\d{3})+(?:,\d{2})?|\d+(?:,\d{1,2})?)[\s\u00a0\u202f]?[€$£]")]
    private static partial Regex After();

    [GeneratedRegex(@"[\s\u00a0\u202f]")]
    private static partial Regex Spaces();
}
