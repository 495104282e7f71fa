using System.CommandLine;
using ShopAgent.Cli.Hosting;

namespace ShopAgent.Cli.Commands;

internal sealed class ProfileCommand : Command, IHasExamples
{
    private readonly Option<string?> _session = GlobalOptions.Session();

    public ProfileCommand(CommandHost host) : base("profile", "Show what is remembered about you, or have it forgotten")
    {
        _session.Recursive = true;
        var words = new Argument<string[]>("WORDS") { Description = "What to forget (\"size\", \"polyester\"), or \"everything\"", Arity = ArgumentArity.OneOrMore };
        var show = new Command("show", "List every fact with its source");
        var forget = new Command("forget", "Delete facts for good") { words };
        SetAction(host.Action<ProfileHandler>(ShowAsync));
        show.SetAction(host.Action<ProfileHandler>(ShowAsync));
        forget.SetAction(host.Action<ProfileHandler>((handler, parse, cancellationToken) =>
            handler.ForgetAsync(Session(parse), string.Join(' ', parse.GetRequiredValue(words)), parse.GetValue(GlobalOptions.Json), cancellationToken)));
        Add(_session);
        Add(show);
        Add(forget);
    }

    public IReadOnlyList<string> Examples { get; } = ["shopagent profile", "shopagent profile forget size", "shopagent profile forget everything"];

    private Task ShowAsync(ProfileHandler handler, ParseResult parse, CancellationToken cancellationToken) =>
        handler.ShowAsync(Session(parse), parse.GetValue(GlobalOptions.Json), cancellationToken);

    private string Session(ParseResult parse) => parse.GetValue(_session) ?? SessionNames.Default;
}
