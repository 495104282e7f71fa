namespace ShopAgent.Shopping.Planning.Model;

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
