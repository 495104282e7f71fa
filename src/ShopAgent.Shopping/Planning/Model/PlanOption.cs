using ShopAgent.Catalog.Products;

namespace ShopAgent.Shopping.Planning.Model;

/// <summary>Another plan within the same limits, and what it gains and costs against the proposed one.</summary>
/// <param name="Extra">Its total less the proposed one's: below zero it saves that much.</param>
/// <param name="ShopsFewer">Shops less than in the proposed plan; below zero: more.</param>
/// <param name="QualityGain">Mean quality (0 to 1) above that of the proposed plan; below zero: worse.</param>
public sealed record PlanOption(PlanKind Kind, BasketPlan Plan, Money Extra, int ShopsFewer, double QualityGain);

/// <summary>In what another plan differs from the one that is proposed.</summary>
public enum PlanKind
{
    /// <summary>Costs less.</summary>
    Cheapest,

    /// <summary>Comes from fewer shops.</summary>
    FewestShops,

    /// <summary>Is rated better.</summary>
    BestRated,
}

/// <summary>What would make an infeasible request feasible: each of these alone, with everything else as it was asked for. Null: that alone does not help.</summary>
public sealed record PlanAdvice
{
    /// <summary>The least budget.</summary>
    public Money? Budget { get; init; }

    /// <summary>The least number of shops.</summary>
    public int? Shops { get; init; }

    /// <summary>The earliest day by which all of it can be here.</summary>
    public DateOnly? DeliverBy { get; init; }

    /// <summary>The fewest needs to leave out, and of such sets the one whose rest costs least; empty when nothing is left.</summary>
    public IReadOnlyList<string> Drop { get; init; } = [];

    /// <summary>What the rest costs without them, shipping included.</summary>
    public Money? TotalWithoutDropped { get; init; }
}
