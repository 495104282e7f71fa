using ShopAgent.Agent.Dialogue;
using ShopAgent.Agent.Plugins.Finding;
using ShopAgent.Agent.References;
using ShopAgent.Agent.Turns;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search;
using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Catalog.Search.Query;
using ShopAgent.Catalog.Store;
using ShopAgent.Shopping.Baskets;
using ShopAgent.Shopping.Planning;
using ShopAgent.Shopping.Planning.Model;
using ShopAgent.Shopping.Profiles;

namespace ShopAgent.Agent.Plugins.Filling;

/// <summary>Turns a need into its candidate offers: what the shopper's profile and the need's own limits allow, and what can be bought now in that quantity.</summary>
internal sealed class NeedReader(QueryParser parser, FilterReader filters, ProductSearch search, ProfileQuery profiles, IProductLookup products, VariantMatcher wished, OfferGate gate, TurnAccessor turn, TimeProvider time)
{
    /// <summary>Offers considered for each need: so many of the cheapest, and so many of the best rated. Beyond, none can win but by lifting a shop over its threshold with a very dear thing.</summary>
    private const int MostCheap = 50;
    private const int MostRated = 15;

    public DateOnly Today => DateOnly.FromDateTime(time.GetLocalNow().Date);

    /// <param name="also">Limits that hold beside the need's own.</param>
    public PlanNeed Read(Need need, IReadOnlyList<string> also, ShopperProfile profile)
    {
        var sold = Offers(need, need.What, also, profile);
        if (IsCounted(need) && sold.MaxBy(each => each.Hit.Score) is { } best && IsLoose(best)) sold = [.. sold.Where(IsLoose)];
        List<PackOffer> packs = [.. sold.Select(each => Pack(each, need.Amount)).OfType<PackOffer>()];
        List<PlanCandidate> all = [.. (packs.Count > 0 ? PackCovers.Of(Value(need.Amount), packs) : Unmeasured(need, sold, also, profile)).Where(CanBuy)];
        var cheap = all.OrderBy(candidate => candidate.Cost.MinorUnits).Take(MostCheap);
        var rated = all.OrderByDescending(candidate => candidate.Quality).ThenBy(candidate => candidate.Cost.MinorUnits).Take(MostRated);
        return new PlanNeed(need.What, [.. cheap.Union(rated)], need.IsOptional);
    }

    private static bool IsCounted(Need need) => need.Amount is { Unit: AmountUnit.Offer or AmountUnit.Pieces };

    /// <summary>Weighed in the shop: when that is what was meant, a bar that only tastes of apples is no apple, even if it can be counted.</summary>
    private static bool IsLoose(Sold sold) => sold.Variant.Offer.Unit is SalesUnit.Kilogram or SalesUnit.Litre;

    /// <summary>
    /// Where no offer says what it holds, a measure may have been meant as a property of the thing ("5 kg kettlebell"), and is the least number of it enough: nothing tells how many would be.
    /// </summary>
    private IEnumerable<PlanCandidate> Unmeasured(Need need, IReadOnlyList<Sold> sold, IReadOnlyList<string> also, ShopperProfile profile)
    {
        if (Value(need.Amount) <= 0) return [];
        var exact = need.Amount is { Unit: AmountUnit.Mass or AmountUnit.Volume } ? Offers(need, need.Text, also, profile) : [];
        return PackCovers.Of(1, [.. (exact.Count > 0 ? exact : sold).Select(each => Pack(each, null)).OfType<PackOffer>()]);
    }

    private static decimal Value(DesiredAmount? amount) => amount?.Value ?? 1;

    /// <summary>What can be bought now, in the least number that is sold.</summary>
    private List<Sold> Offers(Need need, string request, IReadOnlyList<string> also, ShopperProfile profile)
    {
        if (Understood(request, also) is not { } understood) return [];
        if (need.Filters is { } limits) understood = filters.Apply(understood, limits, out _);
        var query = profiles.Apply(understood, profile).Query with { WantsAll = true };
        return [.. Found(query).Where(hit => hit.Unknown.Count == 0 && gate.IsSafe(hit.Product))
            .SelectMany(hit => Variants(hit, query).Where(variant => variant.Offer.CanBuy(Least(variant.Offer), time.GetUtcNow()).IsAllowed).Select(variant => new Sold(hit, variant)))];
    }

    /// <summary>A word or two may be small words of another language ("thé"); what asks for nothing in any is null, not everything that is sold.</summary>
    private ProductQuery? Understood(string request, IReadOnlyList<string> also)
    {
        var context = parser.Parse(request).IsEmpty ? new ParseContext(turn.Current.Language) : null;
        return context is not null && parser.Parse(request, context).IsEmpty ? null : parser.Parse(string.Join(", ", [request, .. also]), context);
    }

    /// <summary>The best matches, and the cheapest of all.</summary>
    private IEnumerable<SearchHit> Found(ProductQuery query)
    {
        var best = search.Search(query, MostCheap * 4);
        if (best.HitsAreAlternatives) return [];
        var cheapest = query.Sort == SortOrder.Relevance && best.Hits.Count >= MostCheap * 4 ? search.Search(query with { Sort = SortOrder.PriceAscending }, MostCheap).Hits : [];
        return best.Hits.Concat(cheapest).DistinctBy(hit => (hit.Product.Id, hit.Variant?.Id));
    }

    private IReadOnlyList<Variant> Variants(SearchHit hit, ProductQuery query)
    {
        if (hit.Variant is { } one) return [one];
        var allowed = wished.Allowed(hit.Product.Variants, query);
        return wished.Fitting(allowed, query) is { Count: > 0 } fitting ? fitting : allowed;
    }

    /// <summary>Null when the offer does not tell how much of the amount it is, and when there is nothing to cover.</summary>
    private PackOffer? Pack(Sold sold, DesiredAmount? amount)
    {
        var (product, offer) = (sold.Hit.Product, sold.Variant.Offer);
        if (Value(amount) <= 0 || CoveredPart.Of(amount, offer, $"{product.Title} {sold.Variant.OptionsText}") is not { } part) return null;
        var merchant = products.Merchants.FirstOrDefault(merchant => merchant.Id == product.MerchantId);
        return new PackOffer(sold.Variant.Id, product.MerchantId, product.Title, part, offer.PriceAt(time.GetUtcNow())!.Value)
        {
            MaxUnits = offer.Availability is Availability.BackOrder or Availability.PreOrder ? null : offer.Stock,
            // Packs of one maker go together; those of two makers would be two purchases, and single things are no packs.
            Group = amount is { Unit: AmountUnit.Mass or AmountUnit.Volume } || part > 1 ? product.Brand ?? product.Id : null,
            MinUnits = Least(offer),
            Step = offer.QuantityStep,
            Utility = sold.Hit.Score,
            Quality = RatedQuality.Of(product.Rating),
            Arrives = ArrivalDay.Of(offer, merchant, Today),
        };
    }

    private static decimal Least(Offer offer) => Math.Max(offer.QuantityStep, Math.Ceiling(offer.MinimumQuantity / offer.QuantityStep) * offer.QuantityStep);

    private bool CanBuy(PlanCandidate candidate) => candidate.Lines.All(line =>
        products.Find(line.VariantId)?.Variants.FirstOrDefault(variant => variant.Id == line.VariantId)?.Offer.CanBuy(line.Quantity, time.GetUtcNow()).IsAllowed == true);

    private sealed record Sold(SearchHit Hit, Variant Variant);
}
