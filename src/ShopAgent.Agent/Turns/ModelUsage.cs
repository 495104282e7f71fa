namespace ShopAgent.Agent.Turns;

/// <summary>What the turn's model used up.</summary>
/// <param name="IsEstimated">The endpoint did not report usage: tokens are characters divided by four.</param>
/// <param name="Cost">In the currency of Model:InputPrice and Model:OutputPrice; null without prices.</param>
public sealed record ModelUsage(string Provider, string ModelId, long InputTokens, long OutputTokens, bool IsEstimated = false, decimal? Cost = null)
{
    /// <summary>Of the whole session, this turn included.</summary>
    public long SessionTokens { get; init; }

    /// <summary>Of the whole session, this turn included; null without prices.</summary>
    public decimal? SessionCost { get; init; }
}
