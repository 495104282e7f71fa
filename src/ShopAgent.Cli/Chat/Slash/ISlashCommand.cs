using ShopAgent.Cli.Conversations;

namespace ShopAgent.Cli.Chat.Slash;

/// <summary>A command that a shopper types in the chat. It never asks a model.</summary>
internal interface ISlashCommand
{
    /// <summary>With the slash; lower case.</summary>
    string Name { get; }

    /// <summary>Key of its one-line description in the panel words.</summary>
    string DescriptionKey { get; }

    /// <returns>False when the chat is to end.</returns>
    ValueTask<bool> RunAsync(ChatState chat, CancellationToken cancellationToken);
}
