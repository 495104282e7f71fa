using ShopAgent.Cli.Conversations;
using ShopAgent.Cli.Rendering;
using ShopAgent.Cli.Terminals;
using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Cli.Chat.Slash;

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
