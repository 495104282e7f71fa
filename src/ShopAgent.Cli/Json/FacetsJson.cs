using ShopAgent.Catalog.Search;

namespace ShopAgent.Cli.Json;

/// <summary>The answer to <c>search --facets --json</c>.</summary>
/// <param name="Counted">How many of them were counted.</param>
internal sealed record FacetsJson(
    string Query, int Total, int Counted, IReadOnlyList<FacetValue> Types, IReadOnlyList<FacetValue> Brands, IReadOnlyList<FacetValue> Shops, IReadOnlyList<PriceBandJson> Prices, IReadOnlyList<AttributeFacet> Attributes)
{
    public static FacetsJson Of(string query, FacetResult result) => new(
        query, result.Total, result.Counted, result.Types, result.Brands, result.Shops, [.. result.Prices.Select(PriceBandJson.Of)], result.Attributes);
}
