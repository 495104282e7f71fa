namespace ShopAgent.Shopping.Planning;

/// <summary>
/// Good plans found quickly, as the first bound of the exact search: the cheapest offers of every shop alone, and of all shops with one shop after another closed while that pays.
/// They depend on nothing but the problem, and the exact search keeps none of them that it can beat.
/// </summary>
internal sealed class StartingPlans(PlanProblem problem, int maxShops)
{
    private readonly int _shopCount = problem.Shops.Count;

    /// <summary>Null when none of them meets every need in so few shops.</summary>
    public PlanSolution? Best()
    {
        PlanSolution? best = null;
        for (var shop = 0; shop < _shopCount; shop++)
        {
            var alone = new bool[_shopCount];
            alone[shop] = true;
            Keep(Evaluate(alone), ref best);
        }

        var isOpen = new bool[_shopCount];
        Array.Fill(isOpen, true);
        for (var plan = Evaluate(isOpen); plan is not null; plan = CloseOne(isOpen, plan)) Keep(plan, ref best);
        return best;
    }

    private void Keep(PlanSolution? plan, ref PlanSolution? best)
    {
        if (plan is not null && plan.Shops <= maxShops && plan.IsBetterThan(best)) best = plan;
    }

    /// <summary>Closes the shop that is missed least; null when that no longer pays and the plan has few enough shops.</summary>
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

        if (best is null || (plan.Shops <= maxShops && !best.IsBetterThan(plan))) return null;
        isOpen[closed] = false;
        return best;
    }

    private PlanSolution? Evaluate(bool[] isOpen)
    {
        var spent = new long[_shopCount];
        var plan = PartialPlan.Nothing;
        foreach (var need in problem.Offers)
        {
            PlanOffer? best = null;
            for (var shop = 0; shop < _shopCount; shop++)
            {
                if (isOpen[shop] && need[shop] is [var offer, ..] && (best is null || offer.CompareTo(best) < 0)) best = offer;
            }

            if (best is null) return null;
            plan = plan.With(best);
            spent[best.Shop] += best.Cost;
        }

        return new PlanSolution(plan.Cost + problem.Shops.Select((shop, index) => shop.FeeFor(spent[index])).Sum(), spent.Count(amount => amount > 0), plan);
    }
}
