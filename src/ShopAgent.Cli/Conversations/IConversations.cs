namespace ShopAgent.Cli.Conversations;

internal interface IConversations
{
    /// <summary>Goes on with a session of that name, or begins it.</summary>
    ValueTask<IConversation> OpenAsync(string sessionName, CancellationToken cancellationToken);
}
