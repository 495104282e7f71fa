using ShopAgent.Agent.Turns;

namespace ShopAgent.Cli.Json;

/// <param name="IsEstimated">The endpoint reported no usage: tokens are characters divided by four.</param>
/// <param name="Cost">In the currency of the configured prices; null without prices.</param>
/// <param name="SessionTokens">Input and output of the whole session.</param>
internal sealed record ModelJson(string Provider, string Id, long InputTokens, long OutputTokens, bool IsEstimated = false, decimal? Cost = null, long SessionTokens = 0, decimal? SessionCost = null)
{
    public static ModelJson Of(ModelUsage usage) => new(usage.Provider, usage.ModelId, usage.InputTokens, usage.OutputTokens, usage.IsEstimated, usage.Cost, usage.SessionTokens, usage.SessionCost);
}
