using ShopAgent.Catalog.Products;
using ShopAgent.Shopping.Planning.Model;

namespace ShopAgent.Agent.Panels;

public sealed record PlanPanel(BasketPlan Plan, Money? Budget) : Panel
{
    /// <summary>Other plans that the shopper may ask for by name.</summary>
    public IReadOnlyList<PlanOption> Options { get; init; } = [];

    /// <summary>What would make an infeasible plan feasible.</summary>
    public PlanAdvice? Advice { get; init; }
}
