using ShopAgent.Cli.Chat;
using ShopAgent.Cli.Imports;

namespace ShopAgent.Cli.Commands;

/// <summary>A chat for people, or for programs with --json.</summary>
internal sealed class ChatHandler(CatalogReadiness catalog, SessionNames sessions, ChatLoop chat, JsonChat jsonChat)
{
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(string? session, bool isJson, CancellationToken cancellationToken)
    {
        await catalog.EnsureAsync(isJson, cancellationToken);
        return await sessions.RunAsync(
            session,
            isProgram: isJson || Console.IsInputRedirected,
            name => isJson ? jsonChat.RunAsync(name, cancellationToken) : chat.RunAsync(name, cancellationToken));
    }
}
