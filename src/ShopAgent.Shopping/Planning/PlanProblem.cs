using ShopAgent.Catalog.Products;

namespace ShopAgent.Shopping.Planning;

/// <summary>A request reduced to what decides it: amounts in one currency, shops as indices, and of each need the offers worth a look.</summary>
internal sealed class PlanProblem
{
    private PlanProblem(Currency currency, IReadOnlyList<PlanShop> shops, PlanOffer[][][] offers)
    {
        Currency = currency;
        Shops = shops;
        Offers = offers;
    }

    public Currency Currency { get; }

    public IReadOnlyList<PlanShop> Shops { get; }

    /// <summary>By need, then by shop: offers of distinct costs, ascending. A dearer one stays, because it can lift the shop over its free-shipping threshold.</summary>
    public PlanOffer[][][] Offers { get; }

    public int NeedCount => Offers.Length;

    public static PlanProblem Of(PlanRequest request, Currency currency)
    {
        PlanCandidate[][] candidates = [.. request.Needs.Select(need => Usable(need, currency).ToArray())];
        string[] ids = [.. candidates.SelectMany(need => need).Select(candidate => candidate.MerchantId).Distinct().Order(StringComparer.Ordinal)];
        PlanShop[] shops = [.. ids.Select(id => ShopOf(id, request, currency))];
        return new PlanProblem(currency, shops, [.. candidates.Select(need => ByShop(need, ids))]);
    }

    /// <summary>Offers in the plan's currency that cost something; what costs nothing is a mistake of the feed, not a bargain.</summary>
    public static IEnumerable<PlanCandidate> Usable(PlanNeed need, Currency currency) =>
        need.Candidates.Where(candidate => candidate.Cost.Currency == currency && candidate.Cost.MinorUnits > 0);

    private static PlanShop ShopOf(string merchantId, PlanRequest request, Currency currency)
    {
        var existing = request.Existing
            .Where(line => line.MerchantId == merchantId && line.UnitPrice.Currency == currency)
            .Aggregate(Money.Zero(currency), (sum, line) => sum + line.LineTotal);
        return PlanShop.Of(merchantId, request.Merchants.FirstOrDefault(merchant => merchant.Id == merchantId), existing);
    }

    private static PlanOffer[][] ByShop(PlanCandidate[] candidates, string[] ids) =>
        [.. ids.Select((id, shop) => Distinct(candidates.Where(candidate => candidate.MerchantId == id).Select(candidate => PlanOffer.Of(candidate, shop))))];

    /// <summary>Of offers of one shop at one cost only the best can be in the best plan: exchanging them changes neither total nor shops.</summary>
    private static PlanOffer[] Distinct(IEnumerable<PlanOffer> offers) => [.. offers.Order().DistinctBy(offer => offer.Cost)];
}
