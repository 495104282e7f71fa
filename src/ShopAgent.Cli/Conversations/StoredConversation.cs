using ShopAgent.Agent.Conversations;
using ShopAgent.Agent.Turns;
using ShopAgent.Shopping.Sessions;

namespace ShopAgent.Cli.Conversations;

/// <summary>A conversation of the real agent, kept in the session store.</summary>
internal sealed class StoredConversation(AgentConversation conversation) : IConversation
{
    public ShopperSession Session => conversation.Session;

    public IAsyncEnumerable<TurnEvent> RunTurnAsync(string utterance, CancellationToken cancellationToken) => conversation.RunTurnAsync(utterance, cancellationToken);

    public ValueTask SaveAsync(ShopperSession session, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        conversation.Save(session);
        return ValueTask.CompletedTask;
    }
}
