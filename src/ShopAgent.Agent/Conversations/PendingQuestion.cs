namespace ShopAgent.Agent.Conversations;

/// <summary>What the assistant asked and waits for: which of these to add.</summary>
/// <param name="Candidates">In the order in which they were named.</param>
/// <param name="Quantity">How many were asked for; null: one.</param>
internal sealed record PendingQuestion(IReadOnlyList<ShownOffer> Candidates, decimal? Quantity);
