using ShopAgent.Catalog.Products;
using ShopAgent.Shopping.Planning.Model;

namespace ShopAgent.Agent.Dialogue;

/// <summary>A plan that waits for the shopper's word, with what it was weighed against.</summary>
internal sealed record ProposedPlan(BasketPlan Plan, Money? Budget, IReadOnlyList<PlanAlternative> Alternatives)
{
    /// <summary>Whole plans of another kind.</summary>
    public IReadOnlyList<PlanOption> Options { get; init; } = [];
}
