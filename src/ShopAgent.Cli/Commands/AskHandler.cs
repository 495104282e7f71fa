using ShopAgent.Cli.Chat;
using ShopAgent.Cli.Imports;

namespace ShopAgent.Cli.Commands;

/// <summary>One turn.</summary>
internal sealed class AskHandler(CatalogReadiness catalog, SessionNames sessions, SingleTurn turn)
{
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(string text, string? session, bool isJson, CancellationToken cancellationToken)
    {
        await catalog.EnsureAsync(isJson, cancellationToken);
        return await sessions.RunAsync(
            session,
            isProgram: isJson || Console.IsInputRedirected,
            name => isJson ? turn.PrintJsonAsync(text, name, cancellationToken) : turn.ShowAsync(text, name, cancellationToken));
    }
}
