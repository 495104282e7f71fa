using ShopAgent.Cli.Conversations;

namespace ShopAgent.Cli.Chat.Slash;

internal sealed class QuitSlash : ISlashCommand
{
    public string Name => "/quit";

    public string DescriptionKey => "slash.quit";

    public ValueTask<bool> RunAsync(ChatState chat, CancellationToken cancellationToken) => ValueTask.FromResult(false);
}
