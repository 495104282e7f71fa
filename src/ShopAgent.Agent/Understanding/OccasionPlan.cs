namespace ShopAgent.Agent.Understanding;

/// <param name="Needs">With their amounts: "900 g of apples".</param>
/// <param name="Labels">The same in the shopper's words.</param>
internal sealed record OccasionPlan(string Name, int People, int Days, IReadOnlyList<string> Needs, IReadOnlyList<string> Labels);
