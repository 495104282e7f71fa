using System.CommandLine;
using ShopAgent.Cli.Hosting;

namespace ShopAgent.Cli.Commands;

internal sealed class BasketCommand : Command, IHasExamples
{
    private readonly Option<string?> _session = GlobalOptions.Session();

    public BasketCommand(CommandHost host) : base("basket", "Show the basket, or empty it")
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
    }

    public IReadOnlyList<string> Examples { get; } = ["shopagent basket", "shopagent basket clear --session camping"];

    private Task ShowAsync(BasketHandler handler, ParseResult parse, CancellationToken cancellationToken) =>
        handler.ShowAsync(Session(parse), parse.GetValue(GlobalOptions.Json), cancellationToken);

    private string Session(ParseResult parse) => parse.GetValue(_session) ?? SessionNames.Default;
}
