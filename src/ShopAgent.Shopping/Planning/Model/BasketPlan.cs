using ShopAgent.Catalog.Products;
using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Shopping.Planning.Model;

/// <summary>The best whole basket that meets every need within the limits, shipping counted; or why there is none.</summary>
public sealed record BasketPlan
{
    /// <summary>All needs that must be met are met within the limits.</summary>
    public required bool IsFeasible { get; init; }

    /// <summary>Null when feasible.</summary>
    public PlanObstacle? Obstacle { get; init; }

    /// <summary>The best choices; when only the budget is in the way, the cheapest plan above it.</summary>
    public IReadOnlyList<PlanChoice> Choices { get; init; } = [];

    /// <summary>What the choices add to the basket: goods, and shipping beyond what the lines that are there cost anyway. Null without choices.</summary>
    public BasketTotals? Totals { get; init; }

    /// <summary>The least that the needs that must be met cost together, shipping included; where the limit on shops cannot be kept, the least without it. Null when a need has no offer at all.</summary>
    public Money? Minimum { get; init; }

    /// <summary>Needs without any offer that can be bought.</summary>
    public IReadOnlyList<string> Unmet { get; init; } = [];

    /// <summary>Needs that have offers, but none that says it arrives by the day asked for.</summary>
    public IReadOnlyList<string> Late { get; init; } = [];

    /// <summary>Nice-to-have needs that the limits have no room for.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>No plan is better by the rule of <see cref="BasketPlanner"/>. False when the time limit ended the search before that was certain.</summary>
    public bool IsProved { get; init; } = true;

    /// <summary>At most this share of the plan's value (the total, for the goal "cheapest") could still be saved; 0 when proved, 1 when nothing is known because the basket that is there saves more shipping than the plan costs.</summary>
    public decimal Gap { get; init; }

    /// <summary>Shops that the plan orders from.</summary>
    public int Shops => Choices.Select(choice => choice.Candidate.MerchantId).Distinct(StringComparer.Ordinal).Count();

    /// <summary>Mean quality of the choices, 0 to 1.</summary>
    public double Quality => Choices.Count == 0 ? 0 : Choices.Average(choice => choice.Candidate.Quality);

    /// <summary>The day on which all of it is here; null when a shop does not say.</summary>
    public DateOnly? Arrives => Choices.Count == 0 || Choices.Any(choice => choice.Candidate.Arrives is null) ? null : Choices.Max(choice => choice.Candidate.Arrives);
}

/// <summary>The candidate that a plan takes for a need.</summary>
public sealed record PlanChoice(string Need, PlanCandidate Candidate);

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
