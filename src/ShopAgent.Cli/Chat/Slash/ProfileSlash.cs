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

/// <summary>Begins again: the conversation is forgotten and the basket emptied (undo brings it back); what is known about the shopper stays.</summary>
internal sealed class NewSlash(ITerminal terminal, RenderContexts contexts, IConversations conversations) : ISlashCommand
{
    public string Name => "/new";

    public string DescriptionKey => "slash.new";

    public async ValueTask<bool> RunAsync(ChatState chat, CancellationToken cancellationToken)
    {
        var session = chat.Conversation.Session;
        var basket = BasketEditor.Clear(session.Basket).Basket;
        await chat.Conversation.SaveAsync(session with { Basket = basket, PendingOrder = null, Conversation = "" }, cancellationToken);
        await chat.ChangeAsync(await conversations.OpenAsync(session.Name, cancellationToken));
        terminal.Write(PanelLayout.Stack(PanelLayout.Data(contexts.Words(chat.Language)["slash.fresh"], Palette.Quiet)));
        return true;
    }
}
