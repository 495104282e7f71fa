using ShopAgent.Agent.Turns;

namespace ShopAgent.Cli.Json;

internal sealed record ModelJson(string Provider, string Id, long InputTokens, long OutputTokens)
{
    public static ModelJson Of(ModelUsage usage) => new(usage.Provider, usage.ModelId, usage.InputTokens, usage.OutputTokens);
}
