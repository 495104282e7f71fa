using System.CommandLine;
using ShopAgent.Cli.Hosting;

namespace ShopAgent.Cli.Commands;

internal sealed class BasketCommand : Command, IHasExamples
{
    private readonly Option<string?> _session = GlobalOptions.Session();

    public BasketCommand(CommandHost host) : base("basket", "Show, export or empty the basket")
    {
        _session.Recursive = true;
        var show = new Command("show", "Show the basket with shipping and totals");
        var clear = new Command("clear", "Empty the basket; \"undo\" in the chat brings it back");
        SetAction(host.Action<BasketHandler>(ShowAsync));
        show.SetAction(host.Action<BasketHandler>(ShowAsync));
        clear.SetAction(host.Action<BasketHandler>((handler, parse, cancellationToken) => handler.ClearAsync(Session(parse), parse.GetValue(GlobalOptions.Json), cancellationToken)));
        Add(_session);
        Add(show);
        Add(clear);
        Add(Saved(host));
        Add(Export(host));
    }

    public IReadOnlyList<string> Examples { get; } = ["shopagent basket", "shopagent basket export list.html", "shopagent basket export --format csv", "shopagent basket clear --session camping"];

    private Command Saved(CommandHost host)
    {
        var saved = new Command("saved", "List the baskets that are kept under a name; \"load my basket NAME\" in the chat brings one back");
        saved.SetAction(host.Action<BasketHandler>((handler, parse, cancellationToken) => handler.ListSavedAsync(Session(parse), parse.GetValue(GlobalOptions.Json), cancellationToken)));
        return saved;
    }

    private Command Export(CommandHost host)
    {
        var file = new Argument<string?>("FILE") { Description = "File to write; without it the text is printed", Arity = ArgumentArity.ZeroOrOne };
        var format = new Option<string?>("--format") { Description = "markdown, csv, json or html; without it the file name decides", HelpName = "FORMAT" };
        var export = new Command("export", "Write the basket as Markdown, CSV, JSON or an HTML page") { file, format };
        export.SetAction(host.Action<BasketHandler>((handler, parse, cancellationToken) => handler.ExportAsync(Session(parse), parse.GetValue(file), parse.GetValue(format), cancellationToken)));
        return export;
    }

    private Task ShowAsync(BasketHandler handler, ParseResult parse, CancellationToken cancellationToken) =>
        handler.ShowAsync(Session(parse), parse.GetValue(GlobalOptions.Json), cancellationToken);

    private string Session(ParseResult parse) => parse.GetValue(_session) ?? SessionNames.Default;
}
