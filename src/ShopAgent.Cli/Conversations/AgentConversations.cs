using Microsoft.Extensions.Options;
using ShopAgent.Agent.Conversations;
using ShopAgent.Shopping.Profiles;

namespace ShopAgent.Cli.Conversations;

/// <summary>The conversations of the real agent.</summary>
internal sealed class AgentConversations(AgentSessions sessions, IOptions<ProfileOptions> profile) : IConversations
{
    public ValueTask<IConversation> OpenAsync(string sessionName, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult<IConversation>(new StoredConversation(sessions.Open(sessionName, profile.Value.NameOrNull)));
    }
}
