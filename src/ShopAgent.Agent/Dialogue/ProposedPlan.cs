using ShopAgent.Catalog.Products;
using ShopAgent.Shopping.Planning.Model;

namespace ShopAgent.Agent.Dialogue;

/// <summary>A plan that waits for the shopper's word, with what it was weighed against.</summary>
internal sealed record ProposedPlan(BasketPlan Plan, Money? Budget, IReadOnlyList<PlanAlternative> Alternatives)
{
    /// <summary>Whole plans of another kind.</summary>
    public IReadOnlyList<PlanOption> Options { get; init; } = [];
}

/// <summary>A cheaper single offer that a plan passed over, and what the whole basket would have cost with it, shipping included.</summary>
internal sealed record PlanAlternative(string Title, string MerchantId, Money Cost, Money Total);

/// <summary>What a plan was asked for, so that it can be changed and made again.</summary>
/// <param name="Turn">When it was last planned.</param>
internal sealed record PlanWish(IReadOnlyList<Need> Needs, int Turn)
{
    /// <summary>Limits that hold for each need: "not black".</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    public Money? Budget { get; init; }

    public int? MaxShops { get; init; }

    public DateOnly? DeliverBy { get; init; }

    public PlanGoal Goal { get; init; }
}
