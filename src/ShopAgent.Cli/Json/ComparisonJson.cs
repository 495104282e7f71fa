using ShopAgent.Catalog.Search;
using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Cli.Rendering;

namespace ShopAgent.Cli.Json;

/// <summary>The answer to <c>compare --json</c>: each row has as many values as there are offers, null where a product does not state it.</summary>
internal sealed record ComparisonJson(IReadOnlyList<OfferJson> Offers, IReadOnlyList<ComparedSpec> Rows)
{
    public static ComparisonJson Of(IReadOnlyList<SearchHit> hits, IReadOnlyList<ComparedSpec> rows, DateTimeOffset now) =>
        new([.. hits.Select(hit => OfferJson.Of(OfferView.Of(hit, now)))], rows);
}
