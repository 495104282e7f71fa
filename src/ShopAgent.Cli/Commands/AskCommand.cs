using System.CommandLine;
using ShopAgent.Cli.Hosting;

namespace ShopAgent.Cli.Commands;

internal sealed class AskCommand : Command, IHasExamples
{
    private readonly Argument<string[]> _text = new("TEXT") { Description = "What to say; several words need no quotes", Arity = ArgumentArity.OneOrMore };

    private readonly Option<string?> _session = GlobalOptions.Session();

    public AskCommand(CommandHost host) : base("ask", "Say one thing, get one answer")
    {
        Add(_text);
        Add(_session);
        SetAction(host.Action<AskHandler>((handler, parse, cancellationToken) =>
            handler.RunAsync(string.Join(' ', parse.GetRequiredValue(_text)), parse.GetValue(_session), parse.GetValue(GlobalOptions.Json), cancellationToken)));
    }

    public IReadOnlyList<string> Examples { get; } =
    [
        "shopagent ask \"a 2-person tent under 150 euros\"",
        "shopagent ask add the second one",
        "shopagent ask \"what is in my basket?\" --session camping --json",
    ];
}
