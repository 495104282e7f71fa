using System.CommandLine;
using ShopAgent.Cli.Hosting;

namespace ShopAgent.Cli.Commands;

internal sealed class ProfileCommand : Command, IHasExamples
{
    private readonly Option<string?> _session = GlobalOptions.Session();

    public ProfileCommand(CommandHost host) : base("profile", "Show, change, export or forget what is remembered about you")
    {
        _session.Recursive = true;
        SetAction(host.Action<ProfileHandler>(ShowAsync));
        Add(_session);
        Add(Show(host));
        Add(List(host));
        Add(Edit(host));
        Add(Forget(host));
        Add(Learning(host));
        Add(Export(host));
    }

    public IReadOnlyList<string> Examples { get; } =
    [
        "shopagent profile",
        "shopagent profile --profile anna",
        "shopagent profile edit 3 43",
        "shopagent profile forget size",
        "shopagent profile forget everything",
        "shopagent profile learning off",
        "shopagent profile export me.json",
    ];

    private Command Show(CommandHost host)
    {
        var show = new Command("show", "List every fact with its number and source");
        show.SetAction(host.Action<ProfileHandler>(ShowAsync));
        return show;
    }

    private static Command List(CommandHost host)
    {
        var list = new Command("list", "List the named profiles");
        list.SetAction(host.Action<ProfileHandler>((handler, parse, cancellationToken) => handler.ListAsync(IsJson(parse), cancellationToken)));
        return list;
    }

    private Command Edit(CommandHost host)
    {
        var id = new Argument<int>("ID") { Description = "Number of the fact, as \"profile --json\" lists it" };
        var value = new Argument<string>("VALUE") { Description = "The new value" };
        var edit = new Command("edit", "Give a fact another value") { id, value };
        edit.SetAction(host.Action<ProfileHandler>((handler, parse, cancellationToken) =>
            handler.EditAsync(Session(parse), parse.GetRequiredValue(id), parse.GetRequiredValue(value), IsJson(parse), cancellationToken)));
        return edit;
    }

    private Command Forget(CommandHost host)
    {
        var words = new Argument<string[]>("WORDS") { Description = "What to forget (\"size\", \"polyester\"), or \"everything\"", Arity = ArgumentArity.OneOrMore };
        var forget = new Command("forget", "Delete facts for good") { words };
        forget.SetAction(host.Action<ProfileHandler>((handler, parse, cancellationToken) =>
            handler.ForgetAsync(Session(parse), string.Join(' ', parse.GetRequiredValue(words)), IsJson(parse), cancellationToken)));
        return forget;
    }

    private Command Learning(CommandHost host)
    {
        var state = new Argument<string>("STATE") { Description = "on or off" };
        state.AcceptOnlyFromAmong("on", "off");
        var learning = new Command("learning", "Switch learning from baskets and orders on or off") { state };
        learning.SetAction(host.Action<ProfileHandler>((handler, parse, cancellationToken) => handler.LearnAsync(Session(parse), parse.GetRequiredValue(state) == "on", IsJson(parse), cancellationToken)));
        return learning;
    }

    private Command Export(CommandHost host)
    {
        var file = new Argument<string?>("FILE") { Description = "File to write; without it the JSON is printed", Arity = ArgumentArity.ZeroOrOne };
        var export = new Command("export", "Everything that is kept about you, as JSON") { file };
        export.SetAction(host.Action<ProfileHandler>((handler, parse, cancellationToken) => handler.ExportAsync(Session(parse), parse.GetValue(file), cancellationToken)));
        return export;
    }

    private Task ShowAsync(ProfileHandler handler, ParseResult parse, CancellationToken cancellationToken) => handler.ShowAsync(Session(parse), IsJson(parse), cancellationToken);

    private static bool IsJson(ParseResult parse) => parse.GetValue(GlobalOptions.Json);

    private string Session(ParseResult parse) => parse.GetValue(_session) ?? SessionNames.Default;
}
