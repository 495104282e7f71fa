using System.Text.RegularExpressions;
using ShopAgent.Agent.References;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search;
using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Catalog.Search.Query;
using ShopAgent.Catalog.Store;
using ShopAgent.Shopping.Baskets;
using ShopAgent.Shopping.Planning;
using ShopAgent.Shopping.Planning.Model;
using ShopAgent.Shopping.Profiles;

namespace ShopAgent.Agent.Plugins;

/// <summary>Turns a need in words, with or without an amount ("2 mugs"), into its candidate offers: what the shopper's profile and the need's own limits allow, and what can be bought now in that quantity.</summary>
internal sealed partial class NeedReader(QueryParser parser, ProductSearch search, ProfileQuery profiles, IProductLookup products, VariantMatcher wished, OfferGate gate, TimeProvider time)
{
    /// <summary>Offers considered for each need: so many of the cheapest, and so many of the best rated. Beyond, none can win but by lifting a shop over its threshold with a very dear thing.</summary>
    private const int MostCheap = 50;
    private const int MostRated = 15;

    public DateOnly Today => DateOnly.FromDateTime(time.GetLocalNow().Date);

    /// <param name="also">Limits that hold beside the need's own.</param>
    public PlanNeed Read(string text, IReadOnlyList<string> also, bool isOptional, ShopperProfile profile)
    {
        var measured = Measured().Match(text);
        var (amount, request) = measured.Success ? (DesiredAmount.Parse(measured.Groups["a"].Value), measured.Groups["rest"].Value) : DesiredAmount.TakeFrom(text);
        var query = profiles.Apply(parser.Parse(string.Join(", ", [request, .. also])), profile).Query with { WantsAll = true };
        List<PlanCandidate> all = [.. Found(query).Where(hit => hit.Unknown.Count == 0 && gate.IsSafe(hit.Product)).SelectMany(hit => Offers(hit, query))
            .GroupBy(offer => Wanted(amount ?? DesiredAmount.One, offer.Offer) is { } wanted ? (wanted.Quantity, wanted.IsMeasure) : default)
            .Where(group => group.Key.Quantity > 0)
            .SelectMany(group => PackCovers.Of(group.Key.Quantity, [.. group.Select(offer => Pack(offer.Hit, offer.Variant, amount ?? DesiredAmount.One))]))
            .Where(CanBuy)];
        var cheap = all.OrderBy(candidate => candidate.Cost.MinorUnits).Take(MostCheap);
        var rated = all.OrderByDescending(candidate => candidate.Quality).ThenBy(candidate => candidate.Cost.MinorUnits).Take(MostRated);
        return new PlanNeed(request, [.. cheap.Union(rated)], isOptional);
    }

    /// <summary>The best matches, and the cheapest of all.</summary>
    private IEnumerable<SearchHit> Found(ProductQuery query)
    {
        var best = search.Search(query, MostCheap * 4);
        if (best.HitsAreAlternatives) return [];
        var cheapest = query.Sort == SortOrder.Relevance && best.Hits.Count >= MostCheap * 4 ? search.Search(query with { Sort = SortOrder.PriceAscending }, MostCheap).Hits : [];
        return best.Hits.Concat(cheapest).DistinctBy(hit => (hit.Product.Id, hit.Variant?.Id));
    }

    private IEnumerable<(SearchHit Hit, Variant Variant, Offer Offer)> Offers(SearchHit hit, ProductQuery query) =>
        Variants(hit, query).Where(variant => variant.Offer.PriceAt(time.GetUtcNow()) is not null).Select(variant => (hit, variant, variant.Offer));

    private IReadOnlyList<Variant> Variants(SearchHit hit, ProductQuery query)
    {
        if (hit.Variant is { } one) return [one];
        var allowed = wished.Allowed(hit.Product.Variants, query);
        return wished.Fitting(allowed, query) is { Count: > 0 } fitting ? fitting : allowed;
    }

    /// <summary>What is to be covered: grams, millilitres or pieces where the offer says what it holds, else units of the offer. Null when the offer cannot tell.</summary>
    private static (decimal Quantity, bool IsMeasure)? Wanted(DesiredAmount amount, Offer offer)
    {
        if (Content(amount, offer) is not null) return (amount.Value, true);
        return AmountConversion.Convert(amount, offer).Quantity is { } quantity ? (quantity, false) : null;
    }

    private static decimal? Content(DesiredAmount amount, Offer offer) => amount.Unit switch
    {
        AmountUnit.Mass when offer.Unit == SalesUnit.Kilogram => 1000,
        AmountUnit.Volume when offer.Unit == SalesUnit.Litre => 1000,
        AmountUnit.Mass when offer.Content is { Unit: "g", Value: > 0 } content => content.Value,
        AmountUnit.Volume when offer.Content is { Unit: "ml", Value: > 0 } content => content.Value,
        AmountUnit.Pieces when offer.Content is { Unit: "pieces", Value: > 1 } content => content.Value,
        _ => null,
    };

    private PackOffer Pack(SearchHit hit, Variant variant, DesiredAmount amount)
    {
        var (product, offer) = (hit.Product, variant.Offer);
        var content = Content(amount, offer);
        var merchant = products.Merchants.FirstOrDefault(merchant => merchant.Id == product.MerchantId);
        return new PackOffer(variant.Id, product.MerchantId, product.Title, content ?? 1, offer.PriceAt(time.GetUtcNow())!.Value)
        {
            MaxUnits = offer.Availability is Availability.BackOrder or Availability.PreOrder ? null : offer.Stock,
            // Packs of one maker go together; those of two makers would be two purchases.
            Group = content is null ? null : product.Brand ?? product.Id,
            MinUnits = Math.Max(offer.QuantityStep, offer.MinimumQuantity),
            Step = offer.QuantityStep,
            Utility = hit.Score,
            Quality = RatedQuality.Of(product.Rating),
            Arrives = ArrivalDay.Of(offer, merchant, Today),
        };
    }

    private bool CanBuy(PlanCandidate candidate) => candidate.Lines.All(line =>
        products.Find(line.VariantId)?.Variants.FirstOrDefault(variant => variant.Id == line.VariantId)?.Offer.CanBuy(line.Quantity, time.GetUtcNow()).IsAllowed == true);

    /// <summary>A measure of the goods ("900 g of apples"), and not of the product.</summary>
    [GeneratedRegex(@"^(?<a>\d+(?:[.,]\d+)?\s*(?:kg|g|cl|ml|l|pieces))\s+of\s+(?<rest>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Measured();
}
