namespace ShopAgent.Shopping.Planning.Model;

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
