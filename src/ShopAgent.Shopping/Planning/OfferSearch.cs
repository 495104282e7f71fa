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
        var demanded = new Shortfall([.. _free.Select(shop => problem.Shops[shop].Missing!.Value)]);
        var (cheapest, missing) = _offers.Aggregate((Plan: PartialPlan.Nothing, demanded), (state, need) => (state.Plan.With(need[0]), After(state.demanded, need[0])));
        if (missing.Total == 0) return cheapest;

        long[][] lowest = [.. Enumerable.Range(0, SpendingBound.Shares + 1).Select(share => SuffixSums(need => _offers[need].Min(offer => Weigh(offer, share))))];
        long[][] reachable = [.. _free.Select(shop => SuffixSums(need => problem.Offers[need][shop] is [.., var dearest] ? dearest.Cost : 0))];
        var labels = new Dictionary<Shortfall, PartialPlan> { [demanded] = PartialPlan.Nothing };

        for (var need = 0; need < problem.NeedCount; need++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            labels = Extend(labels, _offers[need], [.. lowest.Select(sums => sums[need + 1])], [.. reachable.Select(sums => sums[need + 1])]);
        }

        return labels.Values.SingleOrDefault();
    }

    private Dictionary<Shortfall, PartialPlan> Extend(Dictionary<Shortfall, PartialPlan> labels, PlanOffer[] offers, long[] lowestRest, long[] reachableRest)
    {
        var extended = new Dictionary<Shortfall, PartialPlan>();
        foreach (var (shortfall, plan) in labels)
        {
            foreach (var offer in offers)
            {
                var cost = plan.Cost + offer.Cost;
                if (cost > bound) break;
                var rest = After(shortfall, offer);
                if (!rest.IsWithin(reachableRest) || !SpendingBound.Allows(bound - cost, rest.Total, lowestRest)) continue;
                var next = plan.With(offer);
                if (!extended.TryGetValue(rest, out var known) || PartialPlan.Compare(next, known) < 0) extended[rest] = next;
            }
        }

        return extended;
    }

    private Shortfall After(Shortfall shortfall, PlanOffer offer) => shortfall.After(Array.IndexOf(_free, offer.Shop), offer.Cost);

    private long Weigh(PlanOffer offer, int share) => SpendingBound.Weigh(offer.Cost, uses[offer.Shop] == ShopUse.Free, share);

    /// <summary>Where no threshold must be reached only the cheapest offer matters, in whichever shop; where one must, each of the shop's offers.</summary>
    private static PlanOffer[] Useful(PlanOffer[][] need, IReadOnlyList<ShopUse> uses)
    {
        var paid = need.Where((_, shop) => uses[shop] == ShopUse.Paid).SelectMany(offers => offers.Take(1)).Order().Take(1);
        var free = need.Where((_, shop) => uses[shop] == ShopUse.Free).SelectMany(offers => offers);
        return [.. paid.Concat(free).Order()];
    }

    private long[] SuffixSums(Func<int, long> valueOf)
    {
        var sums = new long[problem.NeedCount + 1];
        for (var need = problem.NeedCount - 1; need >= 0; need--) sums[need] = sums[need + 1] + valueOf(need);
        return sums;
    }
}
