using System.CommandLine;
using ShopAgent.Cli.Hosting;

namespace ShopAgent.Cli.Commands;

internal sealed class SearchCommand : Command, IHasExamples
{
    private const int DefaultLimit = 10;

    private readonly Argument<string[]> _text = new("TEXT") { Description = "What to look for; several words need no quotes", Arity = ArgumentArity.ZeroOrMore };

    private readonly Option<int> _limit = new("--limit") { Description = "At most this many hits", HelpName = "N", DefaultValueFactory = _ => DefaultLimit };

    private readonly Option<string?> _batch = new("--batch") { Description = "Queries from a file, one \"id TAB text\" a line; prints \"id TAB product TAB rank\", or whole answers with --json", HelpName = "FILE" };

    private readonly Option<bool> _facets = new("--facets") { Description = "Count types, brands, prices and properties of what is found" };

    public SearchCommand(CommandHost host) : base("search", "Search the catalogue without the assistant")
    {
        Add(_text);
        Add(_limit);
        Add(_batch);
        Add(_facets);
        _limit.Validators.Add(result =>
        {
            if (result.Errors.Any() || result.GetValueOrDefault<int>() > 0) return;
            result.AddError("--limit must be 1 or more.");
        });
        Validators.Add(result =>
        {
            var hasText = result.GetValue(_text) is { Length: > 0 };
            if (hasText == result.GetValue(_batch) is not null) result.AddError("Say what to look for, or name a file of queries with --batch.");
            if (result.GetValue(_facets) && result.GetValue(_batch) is not null) result.AddError("--facets takes one request, not a file of them.");
        });
        SetAction(host.Action<SearchHandler>(RunAsync));
    }

    public IReadOnlyList<string> Examples { get; } =
    [
        "shopagent search waterproof 2-person tent under 150 euros",
        "shopagent search \"the cheapest power bank of at least 20000 mAh\" --json",
        "shopagent search --facets laptops under 1000 euros",
        "shopagent search --batch queries.tsv --limit 100",
    ];

    private Task RunAsync(SearchHandler handler, ParseResult parse, CancellationToken cancellationToken)
    {
        var limit = parse.GetValue(_limit);
        if (parse.GetValue(_facets)) return handler.RunFacetsAsync(string.Join(' ', parse.GetRequiredValue(_text)), parse.GetValue(GlobalOptions.Json), cancellationToken);
        return parse.GetValue(_batch) is { } file
            ? handler.RunBatchAsync(file, limit, parse.GetValue(GlobalOptions.Json), cancellationToken)
            : handler.RunAsync(string.Join(' ', parse.GetRequiredValue(_text)), limit, parse.GetValue(GlobalOptions.Json), cancellationToken);
    }
}
