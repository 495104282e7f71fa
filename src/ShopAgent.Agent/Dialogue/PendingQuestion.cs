namespace ShopAgent.Agent.Dialogue;

/// <summary>What the assistant asked and waits for: which of these to add.</summary>
/// <param name="Candidates">In the order in which they were named.</param>
/// <param name="Quantity">How many were asked for; null: one.</param>
/// <param name="Instead">The line of the basket (its variant) whose place the answer takes; null: it is added.</param>
internal sealed record PendingQuestion(IReadOnlyList<ShownOffer> Candidates, decimal? Quantity, string? Instead = null);
