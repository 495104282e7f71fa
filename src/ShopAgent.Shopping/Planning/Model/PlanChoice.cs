namespace ShopAgent.Shopping.Planning.Model;

/// <summary>The candidate that a plan takes for a need.</summary>
public sealed record PlanChoice(string Need, PlanCandidate Candidate);
