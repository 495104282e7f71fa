using ShopAgent.Catalog.Products;
using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Shopping.Planning.Model;

/// <summary>What is to be planned, and within which limits.</summary>
/// <param name="Budget">Everything included: goods and shipping; null: no limit.</param>
/// <param name="MaxShops">At most this many shops; null: any number.</param>
/// <param name="Existing">Lines that are in the basket already and count for shipping thresholds, not for the budget.</param>
public sealed record PlanRequest(IReadOnlyList<PlanNeed> Needs, IReadOnlyList<Merchant> Merchants, Money? Budget, int? MaxShops, IReadOnlyList<BasketLine> Existing)
{
    public PlanGoal Goal { get; init; } = PlanGoal.Cheapest;

    /// <summary>Everything must be here on this day; offers that do not say when they arrive are then left out. Null: no limit.</summary>
    public DateOnly? DeliverBy { get; init; }

    /// <summary>The <see cref="PlanCandidate.Key"/> that an earlier plan took, by the need's label: as few of these as possible are changed, before the goal counts. Empty: a fresh plan.</summary>
    public IReadOnlyDictionary<string, string> Keep { get; init; } = new Dictionary<string, string>();

    /// <summary>How long the search may take; null: until the best plan is proved. When it ends the best plan so far is given with the gap that is left, see <see cref="BasketPlan.Gap"/>.</summary>
    public TimeSpan? TimeLimit { get; init; }
}
