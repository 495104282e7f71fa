using System.CommandLine;
using ShopAgent.Catalog.Products;
using ShopAgent.Cli.Hosting;

namespace ShopAgent.Cli.Commands;

internal sealed class ImportCommand : Command, IHasExamples
{
    private readonly Argument<string[]> _paths = new("PATH") { Description = "Feed files, or folders with feeds or a merchants.json", Arity = ArgumentArity.OneOrMore };

    private readonly Option<string?> _currency = new("--currency") { Description = "ISO 4217 currency of feeds that state none", HelpName = "EUR" };

    private readonly Option<string?> _issues = new("--issues") { Description = "Write every issue to this file, one JSON object a line", HelpName = "FILE" };

    private readonly Option<bool> _force = new("--force") { Description = "Import also a feed that lost more than half of its products" };

    public ImportCommand(CommandHost host) : base("import", "Import product feeds; a shop's new feed replaces its old one")
    {
        Add(_paths);
        Add(_currency);
        Add(_issues);
        Add(_force);
        _currency.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } code && !Currency.IsCode(code)) result.AddError($"--currency is \"{code}\"; give a three-letter ISO 4217 code such as EUR.");
        });
        SetAction(host.Action<ImportHandler>((handler, parse, cancellationToken) => handler.RunAsync(Read(parse), cancellationToken)));
    }

    public IReadOnlyList<string> Examples { get; } =
    [
        "shopagent import shop-export.csv --currency EUR",
        "shopagent import feeds/ --issues issues.jsonl",
        "shopagent import feeds/merchants.json --json",
    ];

    private ImportArguments Read(ParseResult parse) => new(
        parse.GetRequiredValue(_paths),
        parse.GetValue(_currency) is { } code ? new Currency(code) : null,
        parse.GetValue(_issues),
        parse.GetValue(_force),
        parse.GetValue(GlobalOptions.Json));
}
