namespace ShopAgent.Agent.Acts;

/// <summary>What a sentence says about a whole plan, as the plan tools take it; null: nothing said.</summary>
/// <param name="Shops">A number, or "fewest".</param>
/// <param name="DeliverBy">An English weekday, "today", "tomorrow", or a number of days.</param>
/// <param name="Tier">"cheapest", "value" or "premium".</param>
/// <param name="Optional">Nice-to-have needs.</param>
internal sealed record PlanLimits(string? Shops = null, string? DeliverBy = null, string? Tier = null, string? Optional = null)
{
    public bool IsEmpty => this == new PlanLimits();
}
