using Microsoft.Extensions.Options;
using ShopAgent.Agent;
using ShopAgent.Agent.Turns;
using ShopAgent.Shopping.Profiles;
using ShopAgent.Shopping.Sessions;

namespace ShopAgent.Cli.Conversations;

/// <summary>The conversations of the real agent.</summary>
internal sealed class AgentConversations(ShoppingAgents sessions, IOptions<ProfileOptions> profile) : IConversations
{
    public ValueTask<IConversation> OpenAsync(string sessionName, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult<IConversation>(new StoredConversation(sessions.Open(sessionName, profile.Value.NameOrNull)));
    }
}

/// <summary>A conversation of the real agent, kept in the session store.</summary>
internal sealed class StoredConversation(ShoppingAgent conversation) : IConversation
{
    public ShopperSession Session => conversation.Session;

    public IAsyncEnumerable<TurnEvent> RunTurnAsync(string utterance, CancellationToken cancellationToken) => conversation.RunTurnAsync(utterance, cancellationToken);

    public ValueTask DisposeAsync() => conversation.DisposeAsync();

    public ValueTask SaveAsync(ShopperSession session, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        conversation.Save(session);
        return ValueTask.CompletedTask;
    }
}
