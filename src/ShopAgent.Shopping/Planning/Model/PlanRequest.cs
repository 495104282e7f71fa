using ShopAgent.Catalog.Products;
using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Shopping.Planning.Model;

/// <summary>What is to be planned, and within which limits.</summary>
/// <param name="Budget">Everything included: goods and shipping; null: no limit.</param>
/// <param name="MaxShops">At most this many shops; null: any number.</param>
/// <param name="Existing">Lines that are in the basket already and count for shipping thresholds, not for the budget.</param>
public sealed record PlanRequest(IReadOnlyList<PlanNeed> Needs, IReadOnlyList<Merchant> Merchants, Money? Budget, int? MaxShops, IReadOnlyList<LineItem> Existing)
{
    public PlanGoal Goal { get; init; } = PlanGoal.Cheapest;

    /// <summary>Everything must be here on this day; offers that do not say when they arrive are then left out. Null: no limit.</summary>
    public DateOnly? DeliverBy { get; init; }

    /// <summary>The <see cref="PlanCandidate.Key"/> that an earlier plan took, by the need's label: as few of these as possible are changed, before the goal counts. Empty: a fresh plan.</summary>
    public IReadOnlyDictionary<string, string> Keep { get; init; } = new Dictionary<string, string>();

    /// <summary>How long the search may take; null: until the best plan is proved. When it ends the best plan so far is given with the gap that is left, see <see cref="BasketPlan.Gap"/>.</summary>
    public TimeSpan? TimeLimit { get; init; }
}

/// <summary>One thing that the shopper wants.</summary>
/// <param name="Label">What the shopper called it: "head torch".</param>
/// <param name="Candidates">Only offers that can be bought now and satisfy the need's own constraints; <see cref="PackCovers"/> makes them where a quantity is to be covered by packs.</param>
/// <param name="IsOptional">Nice to have: bought when the limits allow it, left out first when they do not. Default: must have.</param>
public sealed record PlanNeed(string Label, IReadOnlyList<PlanCandidate> Candidates, bool IsOptional = false);

/// <summary>Quality tiers: what makes one plan better than another. Every tier keeps the limits, and meets as many nice-to-have needs as they allow before anything else counts.</summary>
public enum PlanGoal
{
    /// <summary>The least money, shipping included.</summary>
    Cheapest,

    /// <summary>Money and quality weighed: the step from the worst quality (0) to the best (1) is worth what a need's candidates cost in the middle (their median).</summary>
    BestValue,

    /// <summary>The highest sum of qualities, in thousandths; then the least money.</summary>
    Premium,
}
