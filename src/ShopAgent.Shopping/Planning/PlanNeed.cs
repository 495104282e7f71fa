namespace ShopAgent.Shopping.Planning;

/// <param name="Label">What the shopper called it: "head torch".</param>
/// <param name="Candidates">Only offers that can be bought now and satisfy the need's own constraints.</param>
public sealed record PlanNeed(string Label, IReadOnlyList<PlanCandidate> Candidates);
