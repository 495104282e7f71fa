using System.CommandLine;
using ShopAgent.Cli.Chat;
using ShopAgent.Cli.Hosting;
using ShopAgent.Cli.Imports;

namespace ShopAgent.Cli.Commands;

/// <summary>One turn.</summary>
internal sealed class AskCommand(CatalogReadiness catalog, SessionNames sessions, SingleTurn turn)
{
    public static Command Define(CommandHost host)
    {
        var text = new Argument<string[]>("TEXT") { Description = "What to say; several words need no quotes", Arity = ArgumentArity.OneOrMore };
        var session = GlobalOptions.Session();
        var command = new ExampleCommand(
            "ask",
            "Say one thing, get one answer",
            "shopagent ask \"a 2-person tent under 150 euros\"",
            "shopagent ask add the second one",
            "shopagent ask \"what is in my basket?\" --session camping --json") { text, session };
        command.SetAction(host.Action<AskCommand>((self, parse, cancellationToken) =>
            self.RunAsync(string.Join(' ', parse.GetRequiredValue(text)), parse.GetValue(session), parse.IsJson(), cancellationToken)));
        return command;
    }

    /// <returns>The exit code.</returns>
    private async Task<int> RunAsync(string text, string? session, bool isJson, CancellationToken cancellationToken)
    {
        await catalog.EnsureAsync(isJson, cancellationToken);
        return await sessions.RunAsync(
            session,
            isProgram: isJson || Console.IsInputRedirected,
            name => isJson ? turn.PrintJsonAsync(text, name, cancellationToken) : turn.ShowAsync(text, name, cancellationToken));
    }
}
