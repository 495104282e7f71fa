using ShopAgent.Shopping.Planning.Model;

namespace ShopAgent.Shopping.Planning;

/// <summary>Says what would make an infeasible request feasible. Every answer is found by planning again with that limit moved, so that it is true by construction.</summary>
public static class PlanAdvisor
{
    public static PlanAdvice For(PlanRequest request, CancellationToken cancellationToken)
    {
        var musts = request with { Needs = [.. request.Needs.Where(need => !need.IsOptional)], Goal = PlanGoal.Cheapest, Keep = new Dictionary<string, string>() };
        BasketPlan Plan(PlanRequest changed) => BasketPlanner.Plan(changed, cancellationToken);

        var unlimited = Plan(musts with { Budget = null });
        var dropped = Dropped(musts, cancellationToken);
        return new PlanAdvice
        {
            Budget = request.Budget is not null && unlimited.IsFeasible ? unlimited.Minimum : null,
            Shops = request.MaxShops is { } most ? Enumerable.Range(most + 1, Math.Max(0, Math.Min(musts.Needs.Count, ShopsOf(musts)) - most)).Cast<int?>().FirstOrDefault(count => Plan(musts with { MaxShops = count }).IsFeasible) : null,
            DeliverBy = request.DeliverBy is { } day ? Days(musts, day).Cast<DateOnly?>().FirstOrDefault(later => Plan(musts with { DeliverBy = later }).IsFeasible) : null,
            Drop = dropped.LeftOut,
            TotalWithoutDropped = dropped.Choices.Count > 0 ? dropped.Totals?.Total : null,
        };
    }

    /// <summary>All needs as nice-to-have ones: what is then left out is what must be dropped.</summary>
    private static BasketPlan Dropped(PlanRequest musts, CancellationToken cancellationToken)
    {
        var optional = BasketPlanner.Plan(musts with { Needs = [.. musts.Needs.Select(need => need with { IsOptional = true })] }, cancellationToken);
        return optional.Choices.Count > 0 ? optional : optional with { LeftOut = [] };
    }

    private static int ShopsOf(PlanRequest request) => request.Needs.SelectMany(need => need.Candidates).Select(candidate => candidate.MerchantId).Distinct(StringComparer.Ordinal).Count();

    private static IEnumerable<DateOnly> Days(PlanRequest request, DateOnly after) =>
        request.Needs.SelectMany(need => need.Candidates).Select(candidate => candidate.Arrives).OfType<DateOnly>().Where(day => day > after).Distinct().Order();
}
