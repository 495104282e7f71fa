using System.CommandLine;
using ShopAgent.Cli.Chat;
using ShopAgent.Cli.Hosting;
using ShopAgent.Cli.Imports;

namespace ShopAgent.Cli.Commands;

/// <summary>A chat for people, or for programs with --json.</summary>
internal sealed class ChatCommand(CatalogReadiness catalog, SessionNames sessions, ChatLoop chat, JsonChat jsonChat)
{
    public const string Name = "chat";

    public static Command Define(CommandHost host)
    {
        var session = GlobalOptions.Session();
        var command = new ExampleCommand(
            Name,
            "Talk with the assistant (this is what happens without a command)",
            "shopagent chat",
            "shopagent chat --session camping",
            "printf 'running shoes in 42\\nthe cheapest one\\n' | shopagent chat --json") { session };
        command.SetAction(host.Action<ChatCommand>((self, parse, cancellationToken) => self.RunAsync(parse.GetValue(session), parse.IsJson(), cancellationToken)));
        return command;
    }

    /// <returns>The exit code.</returns>
    private async Task<int> RunAsync(string? session, bool isJson, CancellationToken cancellationToken)
    {
        await catalog.EnsureAsync(isJson, cancellationToken);
        return await sessions.RunAsync(
            session,
            isProgram: isJson || Console.IsInputRedirected,
            name => isJson ? jsonChat.RunAsync(name, cancellationToken) : chat.RunAsync(name, cancellationToken));
    }
}
