using System.CommandLine;
using System.Globalization;
using ShopAgent.Agent.Panels;
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

/// <summary>Lists the shops, shows one product, removes one shop.</summary>
internal sealed class CatalogCommand(
    CatalogReadiness catalog, ProductStore store, MerchantRemover remover, ImportDisplay display, ITerminal terminal, RenderContexts contexts, JsonLines json, TimeProvider time)
{
    public static Command Define(CommandHost host)
    {
        var listAction = host.Action<CatalogCommand>((self, parse, cancellationToken) => self.ListAsync(parse.IsJson(), cancellationToken));
        var list = new Command("list", "List the shops");
        list.SetAction(listAction);
        var id = ProductArguments.Argument();
        var show = new Command("show", "Show everything that is known about one product") { id };
        show.SetAction(host.Action<CatalogCommand>((self, parse, cancellationToken) => self.ShowAsync(parse.GetRequiredValue(id), parse.IsJson(), cancellationToken)));
        var merchant = new Argument<string>("MERCHANT") { Description = "Id of a shop, as \"catalog list\" prints it" };
        var remove = new Command("remove", "Remove a shop with all its products") { merchant };
        remove.SetAction(host.Action<CatalogCommand>((self, parse, cancellationToken) => self.RemoveAsync(parse.GetRequiredValue(merchant), parse.IsJson(), cancellationToken)));
        var command = new ExampleCommand(
            "catalog",
            "Look into the catalogue, or remove a shop",
            "shopagent catalog list",
            "shopagent catalog show shop:12 --json",
            "shopagent catalog remove shop") { list, show, remove };
        command.SetAction(listAction);
        return command;
    }

    private async Task ListAsync(bool isJson, CancellationToken cancellationToken)
    {
        await catalog.EnsureAsync(isJson, cancellationToken);
        if (!isJson) terminal.Write(MerchantListRenderer.Render(store.Merchants, contexts.Of(ChatState.InitialLanguage, terminal.Width)));
        else
            foreach (var merchant in store.Merchants)
                await json.WriteAsync(MerchantJson.Of(merchant), CliJson.Readable.MerchantJson, cancellationToken);
    }

    /// <exception cref="CommandFailedException">The catalogue has no such id.</exception>
    private async Task ShowAsync(string id, bool isJson, CancellationToken cancellationToken)
    {
        await catalog.EnsureAsync(isJson, cancellationToken);
        var hit = ProductArguments.Find(store, id);
        if (isJson) await json.WriteAsync(ItemJson.Of(hit, time.GetUtcNow()), CliJson.Readable.ItemJson, cancellationToken);
        else terminal.Write(DetailRenderer.Render(new DetailPanel(hit, store.FindSame(hit.Product.SameProductKey)), contexts.Of(ChatState.InitialLanguage, terminal.Width), isWhole: true));
    }

    /// <exception cref="CommandFailedException">The catalogue has no such shop.</exception>
    private async Task RemoveAsync(string id, bool isJson, CancellationToken cancellationToken)
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
