using ShopAgent.Catalog.Products;
using ShopAgent.Shopping.Planning.Model;
using ShopAgent.Shopping.Planning.Solver;

namespace ShopAgent.Shopping.Planning;

/// <summary>
/// Finds the best whole basket: exact, not a heuristic. First as few nice-to-have needs as possible are left out, then as few choices of an earlier plan changed, then the goal decides (the
/// least money, shipping included, unless the request says otherwise). Of plans that are equal there the one with fewer shops wins, then the one with less waste (shares of the wanted
/// quantities, summed), then the one with the higher sum of utilities, then the one with the lower variant ids, compared in the order of the needs; names and order of shops and offers decide nothing.
/// </summary>
public static class BasketPlanner
{
    /// <summary>
    /// Plans in one currency: the budget's, else the one in which the most needs have offers. Shipping is what the plan adds: an order that the basket pays for anyway costs no second fee, and
    /// lifting it over the threshold counts as a saving (below zero). A shop that states no shipping counts as free and shows its shipping as not known.
    /// </summary>
    public static BasketPlan Plan(PlanRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (request.Needs.Count == 0) return new BasketPlan { IsFeasible = true };
        var currency = CurrencyOf(request);
        var musts = request with { Needs = [.. request.Needs.Where(need => !need.IsOptional)], Goal = PlanGoal.Cheapest, Keep = new Dictionary<string, string>() };
        if (Lacking(musts, currency) is { } lacking) return lacking;

        var clock = new SearchClock(request.TimeLimit, cancellationToken);
        var problem = PlanProblem.Of(musts, currency);
        var cheapest = ShopSearch.Run(problem, request.MaxShops ?? int.MaxValue, null, clock, enough: request.Budget?.MinorUnits);
        if (cheapest.Best is not { } best) return TooFewShops(problem, clock);
        var minimum = new Money(best.Total, currency);
        if (minimum > (request.Budget ?? minimum)) return PlanOf(musts, problem, cheapest) with { IsFeasible = false, Obstacle = PlanObstacle.OverBudget };
        if (PlanPenalties.Of(request, currency) is not { } penalties) return PlanOf(request, problem, cheapest);

        var weighed = PlanProblem.Of(request, currency, penalties);
        var found = ShopSearch.Run(weighed, request.MaxShops ?? int.MaxValue, request.Budget?.MinorUnits, clock, weighed.Translated(request.Needs, musts.Needs, best.Offers));
        return PlanOf(request, weighed, found) with { Minimum = minimum, IsProved = cheapest.IsProved && found.IsProved };
    }

    internal static Currency CurrencyOf(PlanRequest request) => request.Budget?.Currency ?? request.Needs
        .SelectMany((need, index) => need.Candidates.Select(candidate => (Need: index, candidate.Cost.Currency)))
        .GroupBy(pair => pair.Currency)
        .OrderByDescending(group => group.Select(pair => pair.Need).Distinct().Count())
        .ThenByDescending(group => group.Count())
        .ThenBy(group => group.Key.Code, StringComparer.Ordinal)
        .Select(group => group.Key)
        .FirstOrDefault();

    /// <summary>Null when every need has an offer.</summary>
    private static BasketPlan? Lacking(PlanRequest request, Currency currency)
    {
        var anyDay = request with { DeliverBy = null };
        string[] unmet = [.. request.Needs.Where(need => !PlanProblem.Usable(need, anyDay, currency).Any()).Select(need => need.Label)];
        string[] late = [.. request.Needs.Where(need => !PlanProblem.Usable(need, request, currency).Any()).Select(need => need.Label).Except(unmet)];
        if (unmet.Length + late.Length == 0) return null;
        return new BasketPlan { IsFeasible = false, Obstacle = unmet.Length > 0 ? PlanObstacle.NoOffer : PlanObstacle.TooLate, Unmet = unmet, Late = late };
    }

    private static BasketPlan TooFewShops(PlanProblem problem, SearchClock clock)
    {
        var least = ShopSearch.Run(problem, int.MaxValue, null, clock);
        return new BasketPlan { IsFeasible = false, Obstacle = PlanObstacle.TooFewShops, Minimum = new Money(least.Best!.Total, problem.Currency), IsProved = least.IsProved };
    }

    private static BasketPlan PlanOf(PlanRequest request, PlanProblem problem, Incumbent found)
    {
        var solution = found.Best!;
        var choices = request.Needs.Zip(solution.Offers).Where(pair => pair.Second.Candidate is not null).Select(pair => new PlanChoice(pair.First.Label, pair.Second.Candidate!));
        return new BasketPlan
        {
            IsFeasible = true,
            Choices = [.. choices],
            Totals = PlanTotals.Of(problem, solution.Offers),
            Minimum = new Money(solution.Total, problem.Currency),
            LeftOut = [.. request.Needs.Zip(solution.Offers).Where(pair => pair.Second.Candidate is null).Select(pair => pair.First.Label)],
            IsProved = found.IsProved,
            Gap = found.IsProved ? 0 : solution.Value <= 0 ? 1 : (decimal)(solution.Value - found.LowerBound) / solution.Value,
        };
    }
}
