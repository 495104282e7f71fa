using ShopAgent.Agent.Panels;
using ShopAgent.Cli.Conversations;
using ShopAgent.Cli.Rendering;
using ShopAgent.Cli.Terminals;
using ShopAgent.Shopping.Baskets;
using ShopAgent.Shopping.Profiles;
using ShopAgent.Shopping.Sessions;

namespace ShopAgent.Cli.Chat.Slash;

internal sealed class BasketSlash(ITerminal terminal, RenderContexts contexts, BasketPricer pricer) : ISlashCommand
{
    public string Name => "/basket";

    public string DescriptionKey => "slash.basket";

    public ValueTask<bool> RunAsync(ChatState chat, CancellationToken cancellationToken)
    {
        var basket = chat.Conversation.Session.Basket;
        terminal.Write(BasketRenderer.Render(new BasketPanel(basket, pricer.Of(basket.Lines)) { Budget = ProfileBudget.OfPurchase(chat.Conversation.Session.Profile) }, contexts.Of(chat.Language, terminal.Width)));
        return ValueTask.FromResult(true);
    }
}

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

/// <summary>Takes the last change of the basket back; a pending order is void with it.</summary>
internal sealed class UndoSlash(ITerminal terminal, RenderContexts contexts, BasketPricer pricer) : ISlashCommand
{
    public string Name => "/undo";

    public string DescriptionKey => "slash.undo";

    public async ValueTask<bool> RunAsync(ChatState chat, CancellationToken cancellationToken)
    {
        var session = chat.Conversation.Session;
        var context = contexts.Of(chat.Language, terminal.Width);
        var outcome = BasketEditor.Undo(session.Basket);
        if (!outcome.IsChanged)
        {
            terminal.Write(PanelLayout.Stack(PanelLayout.Data(context.Words["slash.nothingToUndo"], Palette.Quiet)));
            return true;
        }

        await chat.Conversation.SaveAsync(session with { Basket = outcome.Basket, PendingOrder = null }, cancellationToken);
        terminal.Write(BasketRenderer.Render(new BasketPanel(outcome.Basket, pricer.Of(outcome.Basket.Lines)), context));
        return true;
    }
}
