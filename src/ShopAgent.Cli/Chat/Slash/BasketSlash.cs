using ShopAgent.Agent.Panels;
using ShopAgent.Cli.Conversations;
using ShopAgent.Cli.Rendering;
using ShopAgent.Cli.Terminals;
using ShopAgent.Shopping.Baskets;
using ShopAgent.Shopping.Profiles;

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
