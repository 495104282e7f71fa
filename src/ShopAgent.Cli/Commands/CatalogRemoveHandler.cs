using System.Globalization;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Store;
using ShopAgent.Catalog.Words.Tokens;
using ShopAgent.Cli.Conversations;
using ShopAgent.Cli.Hosting;
using ShopAgent.Cli.Imports;
using ShopAgent.Cli.Json;
using ShopAgent.Cli.Rendering;
using ShopAgent.Cli.Terminals;
using ShopAgent.Import.Importing;

namespace ShopAgent.Cli.Commands;

/// <summary>Removes one shop from the catalogue.</summary>
internal sealed class CatalogRemoveHandler(
    CatalogReadiness catalog, MerchantRemover remover, ProductStore store, ImportDisplay display, ITerminal terminal, RenderContexts contexts, JsonLines json)
{
    /// <exception cref="CommandFailedException">The catalogue has no such shop.</exception>
    public async Task RunAsync(string id, bool isJson, CancellationToken cancellationToken)
    {
        await catalog.EnsureAsync(isJson, cancellationToken);
        var shops = store.Merchants;
        var shop = shops.FirstOrDefault(one => one.Id == id);
        if (shop is null || !await display.RunAsync(progress => remover.RemoveAsync(id, progress, cancellationToken), isJson)) throw new CommandFailedException(Unknown(id, shops));
        if (isJson) await json.WriteAsync(new RemovedJson(shop.Id, shop.Name, shop.ProductCount, shop.VariantCount), CliJson.Readable.RemovedJson, cancellationToken);
        else
        {
            var context = contexts.Of(ChatState.InitialLanguage, terminal.Width);
            terminal.Write(PanelLayout.Stack(PanelLayout.Data(context.Words.Format("catalog.removed", shop.Name, shop.ProductCount.ToString("N0", CultureInfo.InvariantCulture)), Palette.Good)));
        }
    }

    private static string Unknown(string id, IReadOnlyList<Merchant> shops)
    {
        var near = EditDistance.Nearest(id, shops.Select(shop => shop.Id))
            ?? shops.FirstOrDefault(shop => shop.Id.Equals(id, StringComparison.OrdinalIgnoreCase) || shop.Name.Contains(id, StringComparison.OrdinalIgnoreCase))?.Id;
        return $"The catalogue has no shop with the id \"{id}\". " + (near is null ? "\"shopagent catalog list\" lists them." : $"Did you mean \"{near}\"?");
    }
}
