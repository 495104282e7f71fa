namespace ShopAgent.Shopping.Planning.Model;

/// <summary>Why a request has no plan; the first that applies, in this order.</summary>
public enum PlanObstacle
{
    /// <summary>A need has no offer that can be bought: <see cref="BasketPlan.Unmet"/>.</summary>
    NoOffer,

    /// <summary>A need has no offer that says it arrives in time: <see cref="BasketPlan.Late"/>.</summary>
    TooLate,

    /// <summary>Every need has offers, but no choice of so few shops has one for each.</summary>
    TooFewShops,

    /// <summary>All needs together cost more than the budget: <see cref="BasketPlan.Minimum"/>.</summary>
    OverBudget,
}
