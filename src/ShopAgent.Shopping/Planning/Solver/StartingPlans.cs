namespace ShopAgent.Shopping.Planning.Solver;

/// <summary>
/// Good plans found quickly, as the first bound of the exact search: the best offers of every shop alone, and of all shops with one shop after another closed while that pays; each with single
/// offers exchanged while that pays, which also finds the dearer offer that reaches free shipping.
/// </summary>
internal sealed class StartingPlans(PlanProblem problem, Incumbent incumbent)
{
    private readonly int _shopCount = problem.Shops.Count;

    public void Find()
    {
        var isOpen = new bool[_shopCount];
        for (var shop = 0; shop < _shopCount; shop++)
        {
            isOpen[shop] = true;
            if (Evaluate(isOpen) is { } alone) incumbent.Try(alone.Offers);
            isOpen[shop] = false;
        }

        Array.Fill(isOpen, true);
        for (var plan = Evaluate(isOpen); plan is not null; plan = CloseOne(isOpen, plan))
        {
            incumbent.Try(plan.Offers);
            incumbent.Try(Exchanged(plan.Offers));
        }

        if (incumbent.Best is { } best) incumbent.Try(Exchanged(best.Offers));
    }

    /// <summary>Closes the shop that is missed least; null when none can be closed.</summary>
    private PlanSolution? CloseOne(bool[] isOpen, PlanSolution plan)
    {
        PlanSolution? best = null;
        var closed = -1;
        for (var shop = 0; shop < _shopCount; shop++)
        {
            if (!isOpen[shop]) continue;
            isOpen[shop] = false;
            if (Evaluate(isOpen) is { } without && without.IsBetterThan(best)) (best, closed) = (without, shop);
            isOpen[shop] = true;
        }

        if (best is null || (plan.Shops <= incumbent.MaxShops && best.Value - plan.Value > Math.Max(plan.Value / 4, 0))) return null;
        isOpen[closed] = false;
        return best;
    }

    private PlanSolution? Evaluate(bool[] isOpen)
    {
        var offers = new PlanOffer[problem.NeedCount];
        for (var need = 0; need < offers.Length; need++)
        {
            PlanOffer? best = null;
            for (var shop = 0; shop <= _shopCount; shop++)
            {
                if (shop < _shopCount && !isOpen[shop]) continue;
                foreach (var offer in problem.Offers[need][shop])
                {
                    if (best is null || offer.CompareTo(best) < 0) best = offer;
                    if (!problem.HasPenalties) break;
                }
            }

            if (best is null) return null;
            offers[need] = best;
        }

        return PlanSolution.Of(problem, offers);
    }

    /// <summary>Exchanges one offer at a time, within the shops that are ordered from, while the value falls.</summary>
    private PlanOffer[] Exchanged(PlanOffer[] offers)
    {
        var taken = (PlanOffer[])offers.Clone();
        var spent = new long[_shopCount + 1];
        foreach (var offer in taken) spent[offer.Shop] += offer.Cost;
        for (var moved = true; moved;)
        {
            moved = false;
            for (var need = 0; need < taken.Length; need++)
            {
                if (BestExchange(need, taken[need], spent) is not { } better) continue;
                spent[taken[need].Shop] -= taken[need].Cost;
                spent[better.Shop] += better.Cost;
                taken[need] = better;
                moved = true;
            }
        }

        return taken;
    }

    private PlanOffer? BestExchange(int need, PlanOffer now, long[] spent)
    {
        PlanOffer? best = null;
        long gain = 0;
        for (var shop = 0; shop <= _shopCount; shop++)
        {
            if (shop < _shopCount && spent[shop] == 0) continue;
            foreach (var offer in problem.Offers[need][shop])
            {
                var change = offer.Value - now.Value + FeeChange(now, offer, spent);
                if (change < gain) (best, gain) = (offer, change);
            }
        }

        return best;
    }

    private long FeeChange(PlanOffer before, PlanOffer after, long[] spent) => before.Shop == after.Shop
        ? Fee(before.Shop, spent[before.Shop] - before.Cost + after.Cost) - Fee(before.Shop, spent[before.Shop])
        : Fee(before.Shop, spent[before.Shop] - before.Cost) - Fee(before.Shop, spent[before.Shop]) + Fee(after.Shop, spent[after.Shop] + after.Cost) - Fee(after.Shop, spent[after.Shop]);

    private long Fee(int shop, long spent) => shop == _shopCount ? 0 : problem.Shops[shop].FeeFor(spent);
}
