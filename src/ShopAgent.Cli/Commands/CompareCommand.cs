using System.CommandLine;
using ShopAgent.Agent.Panels;
using ShopAgent.Catalog.Search;
using ShopAgent.Catalog.Store;
using ShopAgent.Cli.Conversations;
using ShopAgent.Cli.Hosting;
using ShopAgent.Cli.Imports;
using ShopAgent.Cli.Json;
using ShopAgent.Cli.Rendering;
using ShopAgent.Cli.Terminals;

namespace ShopAgent.Cli.Commands;

/// <summary>Lays products side by side.</summary>
internal sealed class CompareCommand(CatalogReadiness catalog, ProductStore store, ProductComparison comparison, ITerminal terminal, RenderContexts contexts, JsonLines json, TimeProvider time)
{
    private const int Most = 5;

    public static Command Define(CommandHost host)
    {
        var ids = new Argument<string[]>("ID") { Description = "Two to five ids of products or variants", Arity = new ArgumentArity(2, Most) };
        var command = new ExampleCommand("compare", "Show in what products differ", "shopagent compare shop:12 shop:14") { ids };
        command.SetAction(host.Action<CompareCommand>((self, parse, cancellationToken) => self.RunAsync(parse.GetRequiredValue(ids), parse.IsJson(), cancellationToken)));
        return command;
    }

    private async Task RunAsync(IReadOnlyList<string> ids, bool isJson, CancellationToken cancellationToken)
    {
        await catalog.EnsureAsync(isJson, cancellationToken);
        var hits = ids.Select(id => ProductArguments.Find(store, id)).ToList();
        var rows = comparison.Compare([.. hits.Select(hit => hit.Product)]);
        if (isJson) await json.WriteAsync(ComparisonJson.Of(hits, rows, time.GetUtcNow()), CliJson.Readable.ComparisonJson, cancellationToken);
        else terminal.Write(ComparisonRenderer.Render(new ComparisonPanel(hits, [.. rows.Select(row => new ComparisonRow(row.Name, row.Values))]), contexts.Of(ChatState.InitialLanguage, terminal.Width)));
    }
}
