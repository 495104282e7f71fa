using System.CommandLine;
using ShopAgent.Cli.Hosting;

namespace ShopAgent.Cli.Commands;

internal sealed class CatalogCommand : Command, IHasExamples
{
    public CatalogCommand(CommandHost host) : base("catalog", "Look into the catalogue, or remove a shop")
    {
        var id = new Argument<string>("ID") { Description = "Id of a product or a variant, for example shop:12" };
        var list = new Command("list", "List the shops");
        list.SetAction(host.Action<CatalogHandler>(ListAsync));
        var show = new Command("show", "Show everything that is known about one product") { id };
        show.SetAction(host.Action<CatalogHandler>((handler, parse, cancellationToken) => handler.ShowAsync(parse.GetRequiredValue(id), parse.GetValue(GlobalOptions.Json), cancellationToken)));
        var merchant = new Argument<string>("MERCHANT") { Description = "Id of a shop, as \"catalog list\" prints it" };
        var remove = new Command("remove", "Remove a shop with all its products") { merchant };
        remove.SetAction(host.Action<CatalogRemoveHandler>((handler, parse, cancellationToken) => handler.RunAsync(parse.GetRequiredValue(merchant), parse.GetValue(GlobalOptions.Json), cancellationToken)));
        SetAction(host.Action<CatalogHandler>(ListAsync));
        Add(list);
        Add(show);
        Add(remove);
    }

    public IReadOnlyList<string> Examples { get; } = ["shopagent catalog list", "shopagent catalog show shop:12 --json", "shopagent catalog remove shop"];

    private static Task ListAsync(CatalogHandler handler, ParseResult parse, CancellationToken cancellationToken) =>
        handler.ListAsync(parse.GetValue(GlobalOptions.Json), cancellationToken);
}
