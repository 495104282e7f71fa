using ShopAgent.Agent.Panels;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search;
using ShopAgent.Catalog.Store;
using ShopAgent.Cli.Chat;
using ShopAgent.Cli.Hosting;
using ShopAgent.Cli.Import;
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
        var product = store.Find(id) ?? throw new CommandFailedException($"The catalogue has no product or variant with the id \"{id}\". {HowToFind(id)}");
        var hit = new SearchHit(product, VariantOf(product, id), 1, [], []);
        if (isJson) await json.WriteAsync(ItemJson.Of(hit, time.GetUtcNow()), CliJson.Readable.ItemJson, cancellationToken);
        else terminal.Write(DetailRenderer.Render(new DetailPanel(hit, store.FindSame(product.SameProductKey)), contexts.Of(ChatState.InitialLanguage, terminal.Width), isWhole: true));
    }

    // What is left out most often is the shop.
    private string HowToFind(string id) => store.FindMany([.. store.Merchants.Select(merchant => $"{merchant.Id}:{id}")]) is [var near, ..]
        ? $"Did you mean {near.Id}?"
        : "Ids look like shop:12; \"shopagent search TEXT --json\" prints them.";

    // An id that is both means the product, unless it has this variant only.
    private static Variant? VariantOf(Product product, string id) => product.Id == id && product.Variants.Count > 1 ? null : product.Variants.FirstOrDefault(variant => variant.Id == id);
}
