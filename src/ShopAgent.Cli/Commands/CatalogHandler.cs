using ShopAgent.Agent.Panels;
using ShopAgent.Catalog.Store;
using ShopAgent.Cli.Conversations;
using ShopAgent.Cli.Hosting;
using ShopAgent.Cli.Imports;
using ShopAgent.Cli.Json;
using ShopAgent.Cli.Rendering;
using ShopAgent.Cli.Terminals;

namespace ShopAgent.Cli.Commands;

/// <summary>Lists the shops, shows one product.</summary>
internal sealed class CatalogHandler(CatalogReadiness catalog, ProductStore store, ITerminal terminal, RenderContexts contexts, JsonLines json, TimeProvider time)
{
    public async Task ListAsync(bool isJson, CancellationToken cancellationToken)
    {
        await catalog.EnsureAsync(isJson, cancellationToken);
        if (!isJson) terminal.Write(MerchantListRenderer.Render(store.Merchants, contexts.Of(ChatState.InitialLanguage, terminal.Width)));
        else
            foreach (var merchant in store.Merchants)
                await json.WriteAsync(MerchantJson.Of(merchant), CliJson.Readable.MerchantJson, cancellationToken);
    }

    /// <exception cref="CommandFailedException">The catalogue has no such id.</exception>
    public async Task ShowAsync(string id, bool isJson, CancellationToken cancellationToken)
    {
        await catalog.EnsureAsync(isJson, cancellationToken);
        var hit = ProductIds.Find(store, id);
        if (isJson) await json.WriteAsync(ItemJson.Of(hit, time.GetUtcNow()), CliJson.Readable.ItemJson, cancellationToken);
        else terminal.Write(DetailRenderer.Render(new DetailPanel(hit, store.FindSame(hit.Product.SameProductKey)), contexts.Of(ChatState.InitialLanguage, terminal.Width), isWhole: true));
    }
}
