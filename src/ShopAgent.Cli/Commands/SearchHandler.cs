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
internal sealed class SearchHandler(CatalogReadiness catalog, QueryParser parser, ProductSearch search, ProductFacets facets, ITerminal terminal, RenderContexts contexts, JsonLines json, TimeProvider time)
{
    public async Task RunAsync(string text, int limit, bool isJson, CancellationToken cancellationToken)
    {
        await catalog.EnsureAsync(isJson, cancellationToken);
        var result = search.Search(parser.Parse(text), limit, cancellationToken);
        if (isJson) await json.WriteAsync(SearchJson.Of(text, result, time.GetUtcNow()), CliJson.Readable.SearchJson, cancellationToken);
        else terminal.Write(SearchRenderer.Render(result, contexts.Of(result.Query.Language, terminal.Width)));
    }

    /// <summary>Counts what the products that satisfy the request are like.</summary>
    public async Task RunFacetsAsync(string text, bool isJson, CancellationToken cancellationToken)
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
    public async Task RunBatchAsync(string file, int limit, bool isJson, CancellationToken cancellationToken)
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
