namespace ShopAgent.Shopping.Planning;

/// <summary>A whole plan with its value.</summary>
/// <param name="Total">Minor units, added shipping included.</param>
/// <param name="Shops">Shops that it opens.</param>
internal sealed record PlanSolution(long Total, int Shops, PartialPlan Plan)
{
    /// <summary>Lower total, then fewer shops, then higher utility, then lower variant ids in the order of the needs.</summary>
    public bool IsBetterThan(PlanSolution? other)
    {
        if (other is null) return true;
        if (Total != other.Total) return Total < other.Total;
        if (Shops != other.Shops) return Shops < other.Shops;
        if (Plan.Utility != other.Plan.Utility) return Plan.Utility > other.Plan.Utility;
        return PartialPlan.CompareIds(Plan, other.Plan) < 0;
    }
}
