using System.CommandLine;
using ShopAgent.Catalog.Products;
using ShopAgent.Cli.Hosting;
using ShopAgent.Import.Importing;

namespace ShopAgent.Cli.Commands;

internal sealed class ImportCommand : Command, IHasExamples
{
    private readonly Argument<string[]> _paths = new("PATH") { Description = "Feed files, or folders with feeds or a merchants.json; none: what Catalog:Sources names", Arity = ArgumentArity.ZeroOrMore };

    private readonly Option<string?> _currency = new("--currency") { Description = "ISO 4217 currency of feeds that state none", HelpName = "EUR" };

    private readonly Option<string?> _separator = new("--decimal-separator") { Description = "Mark before the decimals of prices, where the feed does not show it", HelpName = "MARK" };

    private readonly Option<bool> _explain = new("--explain") { Description = "Say how the feeds would be read, and import nothing" };

    private readonly Option<string?> _issues = new("--issues") { Description = "Write every issue to this file, one JSON object a line", HelpName = "FILE" };

    private readonly Option<bool> _force = new("--force") { Description = "Import also a feed that lost more than half of its products" };

    public ImportCommand(CommandHost host) : base("import", "Import product feeds; a shop's new feed replaces its old one")
    {
        var import = host.Action<ImportHandler>((handler, parse, cancellationToken) => handler.RunAsync(Read(parse), cancellationToken));
        var explain = host.Action<ExplainHandler>((handler, parse, cancellationToken) => handler.RunAsync(Read(parse), cancellationToken));
        Add(_paths);
        Add(_currency);
        Add(_separator);
        Add(_explain);
        Add(_issues);
        Add(_force);
        _currency.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } code && !Currency.IsCode(code)) result.AddError($"--currency is \"{code}\"; give a three-letter ISO 4217 code such as EUR.");
        });
        _separator.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } mark && mark is not ("." or ",")) result.AddError($"--decimal-separator is \"{mark}\"; give \".\" or \",\".");
        });
        Validators.Add(result =>
        {
            if (result.GetValue(_explain) && result.GetValue(_paths) is not { Length: > 0 }) result.AddError("Name the feed that --explain is to look at.");
        });
        SetAction((parse, cancellationToken) => (parse.GetValue(_explain) ? explain : import)(parse, cancellationToken));
    }

    public IReadOnlyList<string> Examples { get; } =
    [
        "shopagent import shop-export.csv --currency EUR",
        "shopagent import shop-export.csv --explain",
        "shopagent import feeds/ --issues issues.jsonl",
        "shopagent import feeds/merchants.json --json",
    ];

    private ImportArguments Read(ParseResult parse) => new(
        parse.GetValue(_paths) ?? [],
        new ImportOptions
        {
            Currency = parse.GetValue(_currency) is { } code ? new Currency(code) : null,
            DecimalSeparator = parse.GetValue(_separator)?[0],
            Force = parse.GetValue(_force),
        },
        parse.GetValue(_issues),
        parse.GetValue(GlobalOptions.Json));
}
