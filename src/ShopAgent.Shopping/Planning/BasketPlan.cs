using ShopAgent.Catalog.Products;
using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Shopping.Planning;

/// <summary>The cheapest whole basket that meets every need, shipping counted; or why there is none.</summary>
public sealed record BasketPlan
{
    /// <summary>All needs are met within the budget.</summary>
    public required bool IsFeasible { get; init; }

    /// <summary>The best choices; when only the budget is in the way, the cheapest plan above it.</summary>
    public IReadOnlyList<PlanChoice> Choices { get; init; } = [];

    /// <summary>What the choices add to the basket: goods, and shipping beyond what the lines that are there cost anyway. Null without choices.</summary>
    public BasketTotals? Totals { get; init; }

    /// <summary>The least that all needs cost together, shipping included; where the limit on shops cannot be kept, the least without it. Null when a need has no offer at all.</summary>
    public Money? Minimum { get; init; }

    /// <summary>Needs without any offer that can be bought.</summary>
    public IReadOnlyList<string> Unmet { get; init; } = [];

    /// <summary>Every need has offers, but no choice of so few shops has one for each.</summary>
    public bool NeedsMoreShops { get; init; }
}
