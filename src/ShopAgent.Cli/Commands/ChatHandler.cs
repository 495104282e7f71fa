using ShopAgent.Cli.Chat;
using ShopAgent.Cli.Import;

namespace ShopAgent.Cli.Commands;

/// <summary>A chat for people, or for programs with --json.</summary>
internal sealed class ChatHandler(CatalogReadiness catalog, ChatLoop chat, JsonChat jsonChat)
{
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(string? session, bool isJson, CancellationToken cancellationToken)
    {
        await catalog.EnsureAsync(isJson, cancellationToken);
        var name = SessionNames.Choose(session, isJson || Console.IsInputRedirected);
        if (isJson) return await jsonChat.RunAsync(name, cancellationToken);
        return await chat.RunAsync(name, cancellationToken);
    }
}
