using ShopAgent.Catalog.Products;
using ShopAgent.Shopping.Planning.Model;

namespace ShopAgent.Shopping.Planning;

/// <summary>Other good plans for the same request: at most three, each better than the proposed one in the respect that it is named for, and no two with the same choices.</summary>
public static class PlanOptions
{
    /// <summary>What is rated better may cost half as much again; beyond, it is another purchase, and the tier "premium" is there to ask for it.</summary>
    private const double MostExtra = 1.5;

    /// <summary>A smaller gain in mean quality is not worth a word: a tenth of a star of five.</summary>
    private const double LeastQualityGain = 0.02;

    public static IReadOnlyList<PlanOption> For(PlanRequest request, BasketPlan plan, CancellationToken cancellationToken)
    {
        if (!plan.IsFeasible || plan.Totals?.Total is not { } total) return [];
        BasketPlan Plan(PlanRequest changed) => BasketPlanner.Plan(changed with { Keep = new Dictionary<string, string>() }, cancellationToken);

        List<PlanOption> options = [];
        void Add(PlanKind kind, BasketPlan? other)
        {
            if (other is not { IsFeasible: true, Totals.Total: { } sum } || !other.LeftOut.SequenceEqual(plan.LeftOut)) return;
            var option = new PlanOption(kind, other, sum - total, plan.Shops - other.Shops, other.Quality - plan.Quality);
            if (IsBetter(option) && !options.Exists(known => SameChoices(known.Plan, other))) options.Add(option);
        }

        Add(PlanKind.Cheapest, Plan(request with { Goal = PlanGoal.Cheapest }));
        Add(PlanKind.FewestShops, Enumerable.Range(1, Math.Max(0, plan.Shops - 1)).Select(count => Plan(request with { Goal = PlanGoal.Cheapest, MaxShops = count })).FirstOrDefault(other => other.IsFeasible && other.LeftOut.Count <= plan.LeftOut.Count));
        if (request.Goal != PlanGoal.Premium) Add(PlanKind.BestRated, Plan(request with { Goal = PlanGoal.Premium, Budget = Ceiling(request.Budget, total) }));
        return options;
    }

    private static Money Ceiling(Money? budget, Money total)
    {
        var most = new Money((long)(total.MinorUnits * MostExtra), total.Currency);
        return budget is { } limit && limit < most ? limit : most;
    }

    private static bool IsBetter(PlanOption option) => option.Kind switch
    {
        PlanKind.Cheapest => option.Extra.MinorUnits < 0,
        PlanKind.FewestShops => option.ShopsFewer > 0,
        _ => option.QualityGain >= LeastQualityGain,
    };

    private static bool SameChoices(BasketPlan left, BasketPlan right) => left.Choices.Select(choice => choice.Candidate.Key).SequenceEqual(right.Choices.Select(choice => choice.Candidate.Key));
}
