using ShopAgent.Catalog.Search;
using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Cli.Rendering;

namespace ShopAgent.Cli.Json;

/// <summary>The answer to <c>similar --json</c>.</summary>
internal sealed record SimilarJson(string Id, IReadOnlyList<OfferJson> SameElsewhere, IReadOnlyList<OfferJson> Substitutes, IReadOnlyList<OfferJson> Cheaper)
{
    public static SimilarJson Of(SimilarResult result, DateTimeOffset now)
    {
        OfferJson Offer(SearchHit hit) => OfferJson.Of(OfferView.Of(hit, now));
        return new SimilarJson(
            result.Product.Id, [.. result.SameElsewhere.Select(product => Offer(new SearchHit(product, null, 1, [], [])))], [.. result.Substitutes.Select(Offer)], [.. result.Cheaper.Select(Offer)]);
    }
}
