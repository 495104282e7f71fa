using System.CommandLine;
using System.Globalization;
using ShopAgent.Catalog.Search;
using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Cli.Hosting;
using ShopAgent.Cli.Imports;
using ShopAgent.Cli.Json;
using ShopAgent.Cli.Rendering;
using ShopAgent.Cli.Terminals;

namespace ShopAgent.Cli.Commands;

/// <summary>Searches for one text, or for a file of queries.</summary>
internal sealed class SearchCommand(CatalogReadiness catalog, QueryParser parser, ProductSearch search, ProductFacets facets, ITerminal terminal, RenderContexts contexts, JsonLines json, TimeProvider time)
{
    public static Command Define(CommandHost host)
    {
        var text = new Argument<string[]>("TEXT") { Description = "What to look for; several words need no quotes", Arity = ArgumentArity.ZeroOrMore };
        var limit = new CountOption("--limit", "At most this many hits", byDefault: 10);
        var batch = new Option<string?>("--batch") { Description = "Queries from a file, one \"id TAB text\" a line; prints \"id TAB product TAB rank\", or whole answers with --json", HelpName = "FILE" };
        var count = new Option<bool>("--facets") { Description = "Count types, brands, prices and properties of what is found" };
        var command = new ExampleCommand(
            "search",
            "Search the catalogue without the assistant",
            "shopagent search waterproof 2-person tent under 150 euros",
            "shopagent search \"the cheapest power bank of at least 20000 mAh\" --json",
            "shopagent search --facets laptops under 1000 euros",
            "shopagent search --batch queries.tsv --limit 100") { text, limit, batch, count };
        command.Validators.Add(result =>
        {
            var hasText = result.GetValue(text) is { Length: > 0 };
            if (hasText == result.GetValue(batch) is not null) result.AddError("Say what to look for, or name a file of queries with --batch.");
            if (result.GetValue(count) && result.GetValue(batch) is not null) result.AddError("--facets takes one request, not a file of them.");
        });
        command.SetAction(host.Action<SearchCommand>((self, parse, cancellationToken) =>
        {
            if (parse.GetValue(batch) is { } file) return self.RunBatchAsync(file, parse.GetValue(limit), parse.IsJson(), cancellationToken);
            var request = string.Join(' ', parse.GetRequiredValue(text));
            return parse.GetValue(count)
                ? self.RunFacetsAsync(request, parse.IsJson(), cancellationToken)
                : self.RunAsync(request, parse.GetValue(limit), parse.IsJson(), cancellationToken);
        }));
        return command;
    }

    private async Task RunAsync(string text, int limit, bool isJson, CancellationToken cancellationToken)
    {
        await catalog.EnsureAsync(isJson, cancellationToken);
        var result = search.Search(parser.Parse(text), limit, cancellationToken);
        if (isJson) await json.WriteAsync(SearchJson.Of(text, result, time.GetUtcNow()), CliJson.Readable.SearchJson, cancellationToken);
        else terminal.Write(SearchRenderer.Render(result, contexts.Of(result.Query.Language, terminal.Width)));
    }

    /// <summary>Counts what the products that satisfy the request are like.</summary>
    private async Task RunFacetsAsync(string text, bool isJson, CancellationToken cancellationToken)
    {
        await catalog.EnsureAsync(isJson, cancellationToken);
        var query = parser.Parse(text);
        var result = facets.Of(query, cancellationToken);
        if (isJson) await json.WriteAsync(FacetsJson.Of(text, result), CliJson.Readable.FacetsJson, cancellationToken);
        else terminal.Write(FacetsRenderer.Render(result, contexts.Of(query.Language, terminal.Width)));
    }

    /// <summary>
    /// Prints "query id TAB product source id TAB rank" for each query: a ranking for measuring, filled up with near products, where a search answers with what satisfies the
    /// request alone. As JSON: that answer, one a line, in the order of the file.
    /// </summary>
    /// <exception cref="CommandFailedException">A line of the file is not "id TAB text".</exception>
    private async Task RunBatchAsync(string file, int limit, bool isJson, CancellationToken cancellationToken)
    {
        await catalog.EnsureAsync(isJson: true, cancellationToken);
        var number = 0;
        await foreach (var line in File.ReadLinesAsync(file, cancellationToken))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            if (line.Split('\t', 2) is not [var id, var text]) throw new CommandFailedException($"{file}, line {number.ToString(CultureInfo.InvariantCulture)}: a query is \"id TAB text\".");
            if (isJson) await json.WriteAsync(SearchJson.Of(text, search.Search(parser.Parse(text), limit, cancellationToken), time.GetUtcNow(), id), CliJson.Readable.SearchJson, cancellationToken);
            else await PrintRanksAsync(id, search.Rank(parser.Parse(text), limit, cancellationToken), limit, cancellationToken);
        }
    }

    private async Task PrintRanksAsync(string id, SearchResult result, int limit, CancellationToken cancellationToken)
    {
        var rank = 0;
        foreach (var hit in result.Hits.Take(limit))
        {
            rank++;
            await json.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{id}\t{hit.Product.SourceId}\t{rank}"), cancellationToken);
        }
    }
}
