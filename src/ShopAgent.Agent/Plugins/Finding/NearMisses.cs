using ShopAgent.Agent.References;
using ShopAgent.Agent.Tools;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search;
using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Catalog.Search.Query;

namespace ShopAgent.Agent.Plugins.Finding;

/// <summary>When nothing satisfies all limits: the products of the kind that come near, each with what it lacks by value. What is a matter of safety is never given up.</summary>
internal sealed class NearMisses(ProductSearch search, OfferSummaries summaries, OfferGate gate, TimeProvider time)
{
    private const int Most = 5;
    private const int Considered = 20;

    /// <returns>Null when nothing comes near.</returns>
    public Table? Of(SearchResult result)
    {
        var query = result.Query;
        if (query is { Type: null, Terms: "", Brands.Count: 0, ModelTokens.Count: 0 }) return null;
        var found = Find(Relaxed(query)) is { Count: > 0 } some ? some : Find(Relaxed(query) with { Required = [] });
        if (found.Count == 0) return null;
        var near = found.Select(hit => (Hit: hit, Lacks: Lacks(hit, query))).Where(pair => pair.Lacks.Count > 0).OrderBy(pair => pair.Lacks.Count).Take(Most).ToList();
        return near.Count == 0 ? null : Table.Of(
            near, ("id", pair => pair.Hit.Variant?.Id ?? pair.Hit.Product.Id), ("title", pair => pair.Hit.Product.Title), ("price", pair => summaries.Price(pair.Hit)),
            ("shop", pair => summaries.ShopName(pair.Hit.Product.MerchantId)), ("lacks", pair => string.Join("; ", pair.Lacks)));
    }

    private IReadOnlyList<SearchHit> Find(ProductQuery query) => search.Search(query, Considered) is { HitsAreAlternatives: false } result ? gate.Safe(result.Hits) : [];

    private static ProductQuery Relaxed(ProductQuery query) => query with
    {
        Price = null, MinimumRating = null, Specs = [], Sizes = [], InStockOnly = false, OnSaleOnly = false, Delivery = null, SuperlativeRank = null, GroupBy = null, WantsAll = false, Relative = [],
    };

    private List<string> Lacks(SearchHit hit, ProductQuery query)
    {
        var now = time.GetUtcNow();
        var offer = (hit.Variant ?? summaries.Cheapest(hit.Product)).Offer;
        List<string> lacks = [];
        if (query.Price is { } range && (offer.PriceAt(now) is not { } price || !range.Contains(price))) lacks.Add($"price: {offer.PriceAt(now)?.ToString() ?? "not stated"}");
        if (query.MinimumRating is { } least && (hit.Product.Rating is not { } rating || rating.Value < least)) lacks.Add($"rating: {(hit.Product.Rating is { } own ? OfferSummaries.RatingText(own) : "not stated")}");
        lacks.AddRange(query.Specs.Where(spec => !IsMet(hit.Product, spec)).Select(spec => SearchReplies.Value(hit.Product, spec) ?? $"{spec}: not stated"));
        if (query.Sizes.Count > 0 && !hit.Product.Variants.Any(variant => variant.Options.Values.Any(value => query.Sizes.Contains(value, StringComparer.OrdinalIgnoreCase))))
            lacks.Add("sizes: " + (OfferSummaries.Options(hit) ?? "not stated"));
        if (query.InStockOnly && offer.Availability is not (Availability.InStock or Availability.LimitedStock)) lacks.Add("stock: " + offer.Availability);
        if (query.OnSaleOnly && !offer.IsOnSale(now)) lacks.Add("on sale: no");
        lacks.AddRange(query.Required.Select(term => term.Term).Where(term => !hit.Reasons.Contains(term)).Select(term => term + ": not stated"));
        return [.. lacks.Distinct()];
    }

    private static bool IsMet(Product product, SpecConstraint limit) =>
        product.Specs.Any(spec => spec.Number is { } value && spec.Unit == limit.Unit && (limit.Name is null || spec.Name.Equals(limit.Name, StringComparison.OrdinalIgnoreCase)) && limit.IsSatisfiedBy(value));
}
