using ShopAgent.Catalog.Products;

namespace ShopAgent.Shopping.Planning;

/// <summary>
/// Finds the basket that meets every need for the least money, shipping included: exact, not a heuristic. Of plans with the same total the one with fewer shops wins, then the one with the
/// higher sum of utilities, then the one with the lower variant ids, compared in the order of the needs; names and order of shops and offers decide nothing.
/// </summary>
public static class BasketPlanner
{
    /// <summary>
    /// Plans in one currency: the budget's, else the one in which the most needs have offers. Shipping is what the plan adds: an order that the basket pays for anyway costs no second fee, and
    /// lifting it over the threshold counts as a saving (below zero). A shop that states no shipping counts as free and shows its shipping as not known.
    /// </summary>
    public static BasketPlan Plan(PlanRequest request, CancellationToken cancellationToken)
    {
        if (request.Needs.Count == 0) return new BasketPlan { IsFeasible = true };
        var currency = request.Budget?.Currency ?? CurrencyOf(request);
        string[] unmet = [.. request.Needs.Where(need => !PlanProblem.Usable(need, currency).Any()).Select(need => need.Label)];
        if (unmet.Length > 0) return new BasketPlan { IsFeasible = false, Unmet = unmet };

        var problem = PlanProblem.Of(request, currency);
        var solution = new PlanSearch(problem, request.MaxShops ?? int.MaxValue, cancellationToken).Run();
        if (solution is not null) return PlanOf(request, problem, solution);

        var least = new PlanSearch(problem, int.MaxValue, cancellationToken).Run()!;
        return new BasketPlan { IsFeasible = false, NeedsMoreShops = true, Minimum = new Money(least.Total, currency) };
    }

    private static BasketPlan PlanOf(PlanRequest request, PlanProblem problem, PlanSolution solution)
    {
        var total = new Money(solution.Total, problem.Currency);
        var offers = solution.Plan.Offers();
        return new BasketPlan
        {
            IsFeasible = request.Budget is not { } budget || total <= budget,
            Choices = [.. offers.Select((offer, need) => new PlanChoice(request.Needs[need].Label, offer.Candidate))],
            Totals = PlanTotals.Of(problem, offers),
            Minimum = total,
        };
    }

    private static Currency CurrencyOf(PlanRequest request) => request.Needs
        .SelectMany((need, index) => need.Candidates.Select(candidate => (Need: index, candidate.Cost.Currency)))
        .GroupBy(pair => pair.Currency)
        .OrderByDescending(group => group.Select(pair => pair.Need).Distinct().Count())
        .ThenByDescending(group => group.Count())
        .ThenBy(group => group.Key.Code, StringComparer.Ordinal)
        .Select(group => group.Key)
        .FirstOrDefault();
}
