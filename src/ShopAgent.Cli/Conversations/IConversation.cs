using ShopAgent.Agent.Turns;
using ShopAgent.Shopping.Sessions;

namespace ShopAgent.Cli.Conversations;

/// <summary>One session with the agent, as commands and chat use it. Not thread-safe: one turn at a time.</summary>
internal interface IConversation : IAsyncDisposable
{
    /// <summary>As stored after the latest turn.</summary>
    ShopperSession Session { get; }

    /// <summary>Runs one turn; the last event is the completed report. Cancelling leaves the session as it was.</summary>
    IAsyncEnumerable<TurnEvent> RunTurnAsync(string utterance, CancellationToken cancellationToken);

    /// <summary>Stores a change that the shopper made without the model, such as undo.</summary>
    ValueTask SaveAsync(ShopperSession session, CancellationToken cancellationToken);
}

internal interface IConversations
{
    /// <summary>Goes on with a session of that name, or begins it.</summary>
    ValueTask<IConversation> OpenAsync(string sessionName, CancellationToken cancellationToken);
}
