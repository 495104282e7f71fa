using System.CommandLine;
using ShopAgent.Cli.Hosting;

namespace ShopAgent.Cli.Commands;

internal sealed class ChatCommand : Command, IHasExamples
{
    public ChatCommand(CommandHost host) : base("chat", "Talk with the assistant (this is what happens without a command)")
    {
        Add(Session);
        SetAction(host.Action<ChatHandler>((handler, parse, cancellationToken) =>
            handler.RunAsync(parse.GetValue(Session), parse.GetValue(GlobalOptions.Json), cancellationToken)));
    }

    public Option<string?> Session { get; } = GlobalOptions.Session();

    public IReadOnlyList<string> Examples { get; } =
    [
        "shopagent chat",
        "shopagent chat --session camping",
        "printf 'running shoes in 42\\nthe cheapest one\\n' | shopagent chat --json",
    ];
}
