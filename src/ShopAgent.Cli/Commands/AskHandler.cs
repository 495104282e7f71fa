using ShopAgent.Cli.Chat;
using ShopAgent.Cli.Import;

namespace ShopAgent.Cli.Commands;

/// <summary>One turn.</summary>
internal sealed class AskHandler(CatalogReadiness catalog, SingleTurn turn)
{
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(string text, string? session, bool isJson, CancellationToken cancellationToken)
    {
        await catalog.EnsureAsync(isJson, cancellationToken);
        var name = SessionNames.Choose(session, isJson || Console.IsInputRedirected);
        return isJson ? await turn.PrintJsonAsync(text, name, cancellationToken) : await turn.ShowAsync(text, name, cancellationToken);
    }
}
