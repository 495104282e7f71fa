using Microsoft.Extensions.AI;
using ShopAgent.Agent.Models.Settings;

namespace ShopAgent.Agent.Conversations;

/// <summary>A model of the chain with its function-calling loop.</summary>
internal sealed record ChainedModel(IChatClient Client, ModelOptions Options)
{
    public bool IsEmbedded => Options.IsEmbedded;
}
