using ShopAgent.Agent.Panels;
using ShopAgent.Cli.Conversations;
using ShopAgent.Cli.Rendering;
using ShopAgent.Cli.Terminals;
using ShopAgent.Shopping.Baskets;
using ShopAgent.Shopping.Sessions;

namespace ShopAgent.Cli.Chat.Slash;

/// <summary>Shows the profile; with a name, goes on with the profile of that name, and begins it if there is none.</summary>
internal sealed class ProfileSlash(ITerminal terminal, RenderContexts contexts, SessionStore store) : ISlashCommand
{
    public string Name => "/profile";

    public string DescriptionKey => "slash.profile";

    public async ValueTask<bool> RunAsync(ChatState chat, CancellationToken cancellationToken)
    {
        var context = contexts.Of(chat.Language, terminal.Width);
        if (chat.Arguments.Length > 0 && !await UseAsync(chat, context, cancellationToken)) return true;
        terminal.Write(ProfileRenderer.Render(ProfilePanel.Of(chat.Conversation.Session), context));
        return true;
    }

    private async ValueTask<bool> UseAsync(ChatState chat, RenderContext context, CancellationToken cancellationToken)
    {
        try
        {
            var session = store.UseProfile(chat.Conversation.Session, chat.Arguments.ToLowerInvariant());
            await chat.Conversation.SaveAsync(session with { PendingOrder = null }, cancellationToken);
            return true;
        }
        catch (ShoppingException problem)
        {
            terminal.Write(PanelLayout.Stack(PanelLayout.Data(problem.Message, Palette.Bad)));
            return false;
        }
    }
}
