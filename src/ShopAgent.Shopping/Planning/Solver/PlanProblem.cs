using ShopAgent.Catalog.Products;
using ShopAgent.Shopping.Planning.Model;

namespace ShopAgent.Shopping.Planning.Solver;

/// <summary>A request reduced to what decides it: amounts in one currency, shops as indices, and of each need the offers worth a look.</summary>
internal sealed class PlanProblem
{
    /// <summary>Dearer things than ten million euros a need are mistakes of a feed; so all sums stay exact in 64 bits.</summary>
    private const long DearestCost = 1_000_000_000;

    private PlanProblem(Currency currency, IReadOnlyList<PlanShop> shops, PlanOffer[][][] offers, PlanPenalties? penalties)
    {
        Currency = currency;
        Shops = shops;
        Offers = offers;
        Penalties = penalties;
    }

    public Currency Currency { get; }

    public IReadOnlyList<PlanShop> Shops { get; }

    /// <summary>Index of the shop that is none: where a need is "bought" that is left out. It is always open and never counted.</summary>
    public int Nowhere => Shops.Count;

    /// <summary>By need, then by shop: offers of distinct costs, ascending. A dearer one stays, because it can lift the shop over its free-shipping threshold.</summary>
    public PlanOffer[][][] Offers { get; }

    /// <summary>Some values are above their costs, so that the best plan can be another than the cheapest and a budget bears upon it.</summary>
    public bool HasPenalties => Penalties is not null;

    public PlanPenalties? Penalties { get; }

    public int NeedCount => Offers.Length;

    public static PlanProblem Of(PlanRequest request, Currency currency, PlanPenalties? penalties = null)
    {
        PlanCandidate[][] candidates = [.. request.Needs.Select(need => Usable(need, request, currency).ToArray())];
        string[] ids = [.. candidates.SelectMany(need => need).Select(candidate => candidate.MerchantId).Distinct().Order(StringComparer.Ordinal)];
        PlanShop[] shops = [.. ids.Select(id => ShopOf(id, request, currency))];
        var places = ids.Select((id, place) => (id, place)).ToDictionary(pair => pair.id, pair => pair.place, StringComparer.Ordinal);
        var offers = new PlanOffer[candidates.Length][][];
        for (var need = 0; need < offers.Length; need++) offers[need] = ByShop(candidates[need], request.Needs[need], places, penalties);
        return new PlanProblem(currency, shops, offers, penalties);
    }

    /// <summary>Offers in the plan's currency, here in time, that cost something; what costs nothing is a mistake of the feed, not a bargain.</summary>
    public static IEnumerable<PlanCandidate> Usable(PlanNeed need, PlanRequest request, Currency currency) => need.Candidates.Where(candidate =>
        candidate.Cost.Currency == currency && candidate.Cost.MinorUnits is > 0 and <= DearestCost && (request.DeliverBy is not { } day || candidate.Arrives <= day));

    /// <summary>A plan for some of the needs, found in another problem, as offers of this one; needs that it does not know are left out.</summary>
    public PlanOffer[] Translated(IReadOnlyList<PlanNeed> needs, IReadOnlyList<PlanNeed> others, PlanOffer[] plan)
    {
        var offers = new PlanOffer[needs.Count];
        var other = 0;
        for (var need = 0; need < offers.Length; need++)
        {
            if (other >= others.Count || !ReferenceEquals(needs[need], others[other]))
            {
                offers[need] = Offers[need][Nowhere][0];
                continue;
            }

            var taken = plan[other++];
            offers[need] = Offers[need].SelectMany(shop => shop).First(offer => offer.Cost == taken.Cost && offer.Candidate?.MerchantId == taken.Candidate!.MerchantId);
        }

        return offers;
    }

    private static PlanShop ShopOf(string merchantId, PlanRequest request, Currency currency)
    {
        var existing = request.Existing
            .Where(line => line.MerchantId == merchantId && line.UnitPrice.Currency == currency)
            .Aggregate(Money.Zero(currency), (sum, line) => sum + line.LineTotal);
        return PlanShop.Of(merchantId, request.Merchants.FirstOrDefault(merchant => merchant.Id == merchantId), existing);
    }

    private static PlanOffer[][] ByShop(PlanCandidate[] candidates, PlanNeed need, Dictionary<string, int> places, PlanPenalties? penalties)
    {
        var sorted = (PlanCandidate[])candidates.Clone();
        Array.Sort(sorted, (left, right) => string.CompareOrdinal(left.Key, right.Key));
        var lists = new List<PlanOffer>[places.Count + 1];
        for (var shop = 0; shop < lists.Length; shop++) lists[shop] = [];
        for (var order = 0; order < sorted.Length; order++)
        {
            var candidate = sorted[order];
            var cost = candidate.Cost.MinorUnits;
            var shop = places[candidate.MerchantId];
            lists[shop].Add(new PlanOffer(shop, cost, cost + (penalties?.Of(need, candidate) ?? 0), PlanOffer.RankOf(candidate), order, candidate));
        }

        if (penalties?.OfLeavingOut(need) is { } penalty) lists[^1].Add(new PlanOffer(places.Count, 0, penalty, 0, -1, null));
        return [.. lists.Select(Distinct)];
    }

    /// <summary>Of offers of one shop at one cost only the best can be in the best plan: exchanging them changes neither total nor shops.</summary>
    private static PlanOffer[] Distinct(List<PlanOffer> offers)
    {
        offers.Sort((left, right) => left.Cost != right.Cost ? left.Cost.CompareTo(right.Cost) : left.CompareTo(right));
        var kept = new List<PlanOffer>(offers.Count);
        foreach (var offer in offers)
        {
            if (kept.Count == 0 || kept[^1].Cost != offer.Cost) kept.Add(offer);
        }

        return [.. kept];
    }
}

/// <summary>A candidate as the search sees it.</summary>
/// <param name="Shop">Index of the shop in <see cref="PlanProblem.Shops"/>, or <see cref="PlanProblem.Nowhere"/> for a need that is left out.</param>
/// <param name="Cost">Minor units.</param>
/// <param name="Value">What the search minimises, beside fees: the cost, and what the goal adds to it; never below the cost.</param>
/// <param name="Rank">Breaks ties of the value, the lower the better: waste first, then what the utility falls short of 1. A sum of ranks is exact.</param>
/// <param name="Order">Breaks ties of the rank: place of the candidate's key among those of its need.</param>
/// <param name="Candidate">Null: the need is left out.</param>
internal sealed record PlanOffer(int Shop, long Cost, long Value, long Rank, int Order, PlanCandidate? Candidate) : IComparable<PlanOffer>
{
    private const double UtilityUnits = 1_000_000;

    /// <summary>Waste is counted in ten-thousandths, up to a hundred times the quantity.</summary>
    private const double WasteUnits = 10_000;
    private const double MostWaste = 100;

    /// <summary>More than the utilities of this many needs can differ by, so that any waste counts before them.</summary>
    private const long RankOfWaste = 1L << 28;

    public static long RankOf(PlanCandidate candidate)
    {
        var missing = double.IsFinite(candidate.Utility) ? (long)Math.Round((1 - Math.Clamp(candidate.Utility, 0, 1)) * UtilityUnits) : (long)UtilityUnits;
        return ((long)Math.Round(Math.Clamp(candidate.Waste, 0, MostWaste) * WasteUnits) * RankOfWaste) + missing;
    }

    /// <summary>The lower value first, then the lower rank, then the lower key.</summary>
    public int CompareTo(PlanOffer? other)
    {
        if (other is null) return -1;
        if (Value != other.Value) return Value.CompareTo(other.Value);
        return Rank != other.Rank ? Rank.CompareTo(other.Rank) : Order.CompareTo(other.Order);
    }
}

/// <summary>What shipping at one shop adds, in minor units.</summary>
/// <param name="PaidFee">Added when the plan buys here and stays under the threshold: the fee, or 0 when lines in the basket pay it anyway.</param>
/// <param name="Missing">What the plan must spend here for free shipping; null when that changes nothing.</param>
/// <param name="FreeFee">Added when the plan spends at least that: 0, or below zero when lines in the basket are spared the fee.</param>
internal sealed record PlanShop(string MerchantId, Merchant? Merchant, Money Existing, long PaidFee, long? Missing, long FreeFee)
{
    public static PlanShop Of(string merchantId, Merchant? merchant, Money existing)
    {
        // A shop that states no policy counts as free here: nothing known speaks against it, and the totals show its shipping as not known.
        if (FulfilmentPolicy.Of(merchant, existing.Currency) is not { Fee.MinorUnits: > 0 } policy) return new PlanShop(merchantId, merchant, existing, 0, null, 0);

        var fee = policy.Fee.MinorUnits;
        var paidAlready = policy.CostFor(existing).MinorUnits;
        if (policy.FreeFrom is not { } free) return new PlanShop(merchantId, merchant, existing, fee - paidAlready, null, 0);
        var missing = (free - existing).MinorUnits;
        return missing <= 0
            ? new PlanShop(merchantId, merchant, existing, 0, null, 0)
            : new PlanShop(merchantId, merchant, existing, fee - paidAlready, missing, -paidAlready);
    }

    /// <summary>What shipping adds to a plan that spends this much here.</summary>
    public long FeeFor(long spent) => spent == 0 ? 0 : spent >= Missing ? FreeFee : PaidFee;
}
