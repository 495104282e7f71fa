using ShopAgent.Agent.Panels;
using ShopAgent.Cli.Rendering;
using ShopAgent.Cli.Terminals;

namespace ShopAgent.Cli.Chat.Slash;

internal sealed class ProfileSlash(ITerminal terminal, RenderContexts contexts) : ISlashCommand
{
    public string Name => "/profile";

    public string DescriptionKey => "slash.profile";

    public ValueTask<bool> RunAsync(ChatState chat, CancellationToken cancellationToken)
    {
        var panel = new ProfilePanel(chat.Conversation.Session.Profile.Facts);
        terminal.Write(ProfileRenderer.Render(panel, contexts.Of(chat.Language, terminal.Width)));
        return ValueTask.FromResult(true);
    }
}
