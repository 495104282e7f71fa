namespace ShopAgent.Shopping.Planning;

/// <summary>
/// The cheapest offers for all needs when it is settled which shops are open and which of them must reach their free-shipping threshold. Need by need, one label a distinct vector of
/// spending still missing (dynamic programming): of two partial plans that miss the same, the worse one can never win. <see cref="SpendingBound"/> drops labels that cannot stay within the bound.
/// </summary>
/// <param name="bound">Goods above this, in minor units, are of no interest; as much is.</param>
internal sealed class OfferSearch(PlanProblem problem, IReadOnlyList<ShopUse> uses, long bound, CancellationToken cancellationToken)
{
    private readonly int[] _free = [.. Enumerable.Range(0, uses.Count).Where(shop => uses[shop] == ShopUse.Free)];
    private readonly PlanOffer[][] _offers = [.. problem.Offers.Select(need => Useful(need, uses))];

    /// <summary>Null when the thresholds cannot be reached within the bound.</summary>
    public PartialPlan? Run()
    {
        int[] demandOf = [.. Enumerable.Range(0, uses.Count).Select(shop => Array.IndexOf(_free, shop))];
        long[] demands = [.. _free.Select(shop => problem.Shops[shop].Missing!.Value)];
        var demanded = new Shortfall(demands);
        var (cheapest, missing) = (PartialPlan.Nothing, demanded);
        foreach (var need in _offers) (cheapest, missing) = (cheapest.With(need[0]), missing.After(demandOf[need[0].Shop], need[0].Cost));
        if (missing.IsMet) return cheapest;

        var lowest = new SpendingBound(_offers, demandOf, demands, bound);
        if (!lowest.Allows(bound, demanded, 0)) return null;
        var labels = new Dictionary<Shortfall, PartialPlan> { [demanded] = PartialPlan.Nothing };
        for (var need = 0; need < problem.NeedCount; need++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            labels = Extend(labels, need, demandOf, lowest);
        }

        return labels.Values.SingleOrDefault();
    }

    private Dictionary<Shortfall, PartialPlan> Extend(Dictionary<Shortfall, PartialPlan> labels, int need, int[] demandOf, SpendingBound lowest)
    {
        var reachable = ReachableAfter(need);
        var extended = new Dictionary<Shortfall, PartialPlan>();
        foreach (var (shortfall, plan) in labels)
        {
            foreach (var offer in _offers[need])
            {
                var cost = plan.Cost + offer.Cost;
                if (cost > bound) break;
                var rest = shortfall.After(demandOf[offer.Shop], offer.Cost);
                if (!rest.IsWithin(reachable) || !lowest.Allows(bound - cost, rest, need + 1)) continue;
                var next = plan.With(offer);
                if (!extended.TryGetValue(rest, out var known) || PartialPlan.Compare(next, known) < 0) extended[rest] = next;
            }
        }

        return extended;
    }

    /// <summary>The most that the needs after this one can spend at each shop with a threshold.</summary>
    private long[] ReachableAfter(int need) => [.. _free.Select(shop => problem.Offers.Skip(need + 1).Sum(offers => offers[shop] is [.., var dearest] ? dearest.Cost : 0))];

    /// <summary>Where no threshold must be reached only the cheapest offer matters, in whichever shop; where one must, each of the shop's offers.</summary>
    private static PlanOffer[] Useful(PlanOffer[][] need, IReadOnlyList<ShopUse> uses)
    {
        var paid = need.Where((_, shop) => uses[shop] == ShopUse.Paid).SelectMany(offers => offers.Take(1)).Order().Take(1);
        var free = need.Where((_, shop) => uses[shop] == ShopUse.Free).SelectMany(offers => offers);
        return [.. paid.Concat(free).Order()];
    }
}
