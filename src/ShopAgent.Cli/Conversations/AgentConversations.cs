using ShopAgent.Agent.Sessions;

namespace ShopAgent.Cli.Conversations;

/// <summary>The conversations of the real agent.</summary>
internal sealed class AgentConversations(AgentSessions sessions) : IConversations
{
    public ValueTask<IConversation> OpenAsync(string sessionName, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult<IConversation>(new StoredConversation(sessions.Open(sessionName)));
    }
}
