namespace ShopAgent.Agent.Turns;

/// <param name="InputTokens">0 when the endpoint does not report usage.</param>
public sealed record ModelUsage(string Provider, string ModelId, long InputTokens, long OutputTokens);
