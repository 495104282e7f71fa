using ShopAgent.Agent.Panels;
using ShopAgent.Cli.Conversations;
using ShopAgent.Cli.Rendering;
using ShopAgent.Cli.Terminals;
using ShopAgent.Shopping.Sessions;

namespace ShopAgent.Cli.Chat.Slash;

/// <summary>Lists the baskets that are kept under a name.</summary>
internal sealed class BasketsSlash(ITerminal terminal, RenderContexts contexts, SessionStore store) : ISlashCommand
{
    public string Name => "/baskets";

    public string DescriptionKey => "slash.baskets";

    public ValueTask<bool> RunAsync(ChatState chat, CancellationToken cancellationToken)
    {
        var panel = new SavedBasketsPanel(store.SavedBaskets(chat.Conversation.Session.ProfileName));
        terminal.Write(SavedBasketsRenderer.Render(panel, contexts.Of(chat.Language, terminal.Width)));
        return ValueTask.FromResult(true);
    }
}
