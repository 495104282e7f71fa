namespace ShopAgent.Shopping.Planning.Model;

/// <summary>One thing that the shopper wants.</summary>
/// <param name="Label">What the shopper called it: "head torch".</param>
/// <param name="Candidates">Only offers that can be bought now and satisfy the need's own constraints; <see cref="PackCovers"/> makes them where a quantity is to be covered by packs.</param>
/// <param name="IsOptional">Nice to have: bought when the limits allow it, left out first when they do not. Default: must have.</param>
public sealed record PlanNeed(string Label, IReadOnlyList<PlanCandidate> Candidates, bool IsOptional = false);
