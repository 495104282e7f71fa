using ShopAgent.Catalog.Products;

namespace ShopAgent.Shopping.Planning.Model;

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
