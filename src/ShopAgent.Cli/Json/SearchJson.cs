using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Cli.Rendering;

namespace ShopAgent.Cli.Json;

/// <summary>The answer to <c>search --json</c>.</summary>
/// <param name="Id">Of the query in its batch; null outside one.</param>
/// <param name="Total">How many products satisfy every constraint.</param>
/// <param name="Unmet">Words of the wish for which no product has any evidence.</param>
/// <param name="Alternatives">What was asked for is not carried; the hits come nearest.</param>
internal sealed record SearchJson(
    string Query, UnderstoodJson Understood, int Total, IReadOnlyList<OfferJson> Hits, bool Alternatives, EmptyReasonJson? Empty, IReadOnlyList<string> Unmet, string? Id)
{
    public static SearchJson Of(string text, SearchResult result, DateTimeOffset now, string? id = null) => new(
        text,
        UnderstoodJson.Of(result),
        result.Total,
        [.. result.Hits.Select(hit => OfferJson.Of(OfferView.Of(hit, now)))],
        result.HitsAreAlternatives,
        result.Empty is { } empty ? EmptyReasonJson.Of(empty) : null,
        result.Unmet,
        id);
}
