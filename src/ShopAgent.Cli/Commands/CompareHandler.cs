using ShopAgent.Agent.Panels;
using ShopAgent.Catalog.Search;
using ShopAgent.Catalog.Store;
using ShopAgent.Cli.Conversations;
using ShopAgent.Cli.Imports;
using ShopAgent.Cli.Json;
using ShopAgent.Cli.Rendering;
using ShopAgent.Cli.Terminals;

namespace ShopAgent.Cli.Commands;

/// <summary>Lays products side by side.</summary>
internal sealed class CompareHandler(CatalogReadiness catalog, ProductStore store, ProductComparison comparison, ITerminal terminal, RenderContexts contexts, JsonLines json, TimeProvider time)
{
    public async Task RunAsync(IReadOnlyList<string> ids, bool isJson, CancellationToken cancellationToken)
    {
        await catalog.EnsureAsync(isJson, cancellationToken);
        var hits = ids.Select(id => ProductIds.Find(store, id)).ToList();
        var rows = comparison.Compare([.. hits.Select(hit => hit.Product)]);
        if (isJson) await json.WriteAsync(ComparisonJson.Of(hits, rows, time.GetUtcNow()), CliJson.Readable.ComparisonJson, cancellationToken);
        else terminal.Write(ComparisonRenderer.Render(new ComparisonPanel(hits, [.. rows.Select(row => new ComparisonRow(row.Name, row.Values))]), contexts.Of(ChatState.InitialLanguage, terminal.Width)));
    }
}
