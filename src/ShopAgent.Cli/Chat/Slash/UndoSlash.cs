using ShopAgent.Agent.Panels;
using ShopAgent.Cli.Conversations;
using ShopAgent.Cli.Rendering;
using ShopAgent.Cli.Terminals;
using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Cli.Chat.Slash;

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
