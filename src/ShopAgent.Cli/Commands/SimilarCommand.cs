using System.CommandLine;
using ShopAgent.Catalog.Search;
using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Catalog.Store;
using ShopAgent.Cli.Conversations;
using ShopAgent.Cli.Hosting;
using ShopAgent.Cli.Imports;
using ShopAgent.Cli.Json;
using ShopAgent.Cli.Rendering;
using ShopAgent.Cli.Terminals;
using Spectre.Console;

namespace ShopAgent.Cli.Commands;

/// <summary>Shows substitutes for a product, and the same product in other shops.</summary>
internal sealed class SimilarCommand(CatalogReadiness catalog, ProductStore store, SimilarProducts similar, ITerminal terminal, RenderContexts contexts, JsonLines json, TimeProvider time)
{
    public static Command Define(CommandHost host)
    {
        var id = ProductArguments.Argument();
        var cheaper = new Option<bool>("--cheaper") { Description = "Only what costs less" };
        var limit = new CountOption("--limit", "At most this many substitutes", byDefault: 10);
        var command = new ExampleCommand("similar", "Show what can take the place of a product", "shopagent similar shop:12", "shopagent similar shop:12 --cheaper --json") { id, cheaper, limit };
        command.SetAction(host.Action<SimilarCommand>((self, parse, cancellationToken) =>
            self.RunAsync(parse.GetRequiredValue(id), parse.GetValue(cheaper), parse.GetValue(limit), parse.IsJson(), cancellationToken)));
        return command;
    }

    private async Task RunAsync(string id, bool onlyCheaper, int limit, bool isJson, CancellationToken cancellationToken)
    {
        await catalog.EnsureAsync(isJson, cancellationToken);
        var result = similar.Find(ProductArguments.Find(store, id).Product, limit, cancellationToken: cancellationToken);
        if (onlyCheaper) result = result with { Substitutes = result.Cheaper };
        if (isJson) await json.WriteAsync(SimilarJson.Of(result, time.GetUtcNow()), CliJson.Readable.SimilarJson, cancellationToken);
        else Draw(result, contexts.Of(ChatState.InitialLanguage, terminal.Width));
    }

    private void Draw(SimilarResult result, RenderContext context)
    {
        Section(context.Words["similar.substitutes"], result.Substitutes, context);
        if (result.SameElsewhere.Count > 0) Section(context.Words["similar.elsewhere"], [.. result.SameElsewhere.Select(product => new SearchHit(product, null, 1, [], []))], context);
    }

    private void Section(string title, IReadOnlyList<SearchHit> hits, RenderContext context)
    {
        terminal.Write(PanelLayout.Stack(PanelLayout.Data(title, Palette.Strong)));
        terminal.Write(hits.Count == 0
            ? PanelLayout.Stack(PanelLayout.Data(context.Words["search.nothing"], Palette.Notice))
            : OffersRenderer.Render([.. hits.Select(hit => OfferView.Of(hit, context.Now))], hits.Count, areAlternatives: false, "search.showing", context));
    }
}
