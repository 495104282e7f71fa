using Microsoft.Extensions.DependencyInjection;
using ShopAgent.Agent.Conversations;
using ShopAgent.Shopping.Sessions;

namespace ShopAgent.Agent;

/// <summary>Opens agents: each has a scope of its own, with one kernel, its plugins and one chain of models. Thread-safe.</summary>
public sealed class ShoppingAgents(IServiceScopeFactory scopes, SessionStore store)
{
    /// <summary>The session goes on where it stopped; a new name starts a new one.</summary>
    /// <param name="name">Of the session.</param>
    /// <param name="profile">The named profile to go on with; null: the one that the session had.</param>
    /// <returns>To be disposed by the caller.</returns>
    public ShoppingAgent Open(string name, string? profile = null)
    {
        var scope = scopes.CreateAsyncScope();
        return new ShoppingAgent(scope, scope.ServiceProvider.GetRequiredService<AgentParts>(), store.Load(name, profile));
    }
}
