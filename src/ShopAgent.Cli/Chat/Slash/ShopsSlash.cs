using ShopAgent.Catalog.Store;
using ShopAgent.Cli.Conversations;
using ShopAgent.Cli.Rendering;
using ShopAgent.Cli.Terminals;

namespace ShopAgent.Cli.Chat.Slash;

internal sealed class ShopsSlash(ITerminal terminal, RenderContexts contexts, IProductLookup products) : ISlashCommand
{
    public string Name => "/shops";

    public string DescriptionKey => "slash.shops";

    public ValueTask<bool> RunAsync(ChatState chat, CancellationToken cancellationToken)
    {
        terminal.Write(ShopsRenderer.Render(products.Merchants, contexts.Of(chat.Language, terminal.Width)));
        return ValueTask.FromResult(true);
    }
}
