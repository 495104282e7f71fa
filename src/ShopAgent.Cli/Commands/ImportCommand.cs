using System.CommandLine;
using ShopAgent.Catalog.Products;
using ShopAgent.Cli.Conversations;
using ShopAgent.Cli.Hosting;
using ShopAgent.Cli.Imports;
using ShopAgent.Cli.Json;
using ShopAgent.Cli.Rendering;
using ShopAgent.Cli.Terminals;
using ShopAgent.Import.Importing;

namespace ShopAgent.Cli.Commands;

/// <summary>Imports feeds, or all of Catalog:Sources, and reports what became of each.</summary>
internal sealed class ImportCommand(CatalogImporter importer, AutoImport sources, ImportDisplay display, IndexStep index, EmbeddingStep embeddings, ITerminal terminal, RenderContexts contexts, JsonLines json)
{
    public static Command Define(CommandHost host)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Feed files, or folders with feeds or a merchants.json; none: what Catalog:Sources names", Arity = ArgumentArity.ZeroOrMore };
        var currency = new Option<string?>("--currency") { Description = "ISO 4217 currency of feeds that state none", HelpName = "EUR" };
        currency.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } code && !Currency.IsCode(code)) result.AddError($"--currency is \"{code}\"; give a three-letter ISO 4217 code such as EUR.");
        });
        var separator = new Option<string?>("--decimal-separator") { Description = "Mark before the decimals of prices, where the feed does not show it", HelpName = "MARK" };
        separator.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } mark && mark is not ("." or ",")) result.AddError($"--decimal-separator is \"{mark}\"; give \".\" or \",\".");
        });
        var explain = new Option<bool>("--explain") { Description = "Say how the feeds would be read, and import nothing" };
        var issues = new Option<string?>("--issues") { Description = "Write every issue to this file, one JSON object a line", HelpName = "FILE" };
        var force = new Option<bool>("--force") { Description = "Import also a feed that lost more than half of its products" };
        var command = new ExampleCommand(
            "import",
            "Import product feeds; a shop's new feed replaces its old one",
            "shopagent import shop-export.csv --currency EUR",
            "shopagent import shop-export.csv --explain",
            "shopagent import feeds/ --issues issues.jsonl",
            "shopagent import feeds/merchants.json --json") { paths, currency, separator, explain, issues, force };
        command.Validators.Add(result =>
        {
            if (result.GetValue(explain) && result.GetValue(paths) is not { Length: > 0 }) result.AddError("Name the feed that --explain is to look at.");
        });
        var importAction = host.Action<ImportCommand>((self, parse, cancellationToken) => self.RunAsync(Read(parse), cancellationToken));
        var explainAction = host.Action<ImportExplanation>((self, parse, cancellationToken) => self.RunAsync(Read(parse), cancellationToken));
        command.SetAction((parse, cancellationToken) => (parse.GetValue(explain) ? explainAction : importAction)(parse, cancellationToken));
        return command;

        ImportArguments Read(ParseResult parse) => new(
            parse.GetValue(paths) ?? [],
            new ImportOptions
            {
                Currency = parse.GetValue(currency) is { } code ? new Currency(code) : null,
                DecimalSeparator = parse.GetValue(separator)?[0],
                Force = parse.GetValue(force),
            },
            parse.GetValue(issues),
            parse.IsJson());
    }

    /// <returns>The exit code: failed when a feed was stopped; the others are imported all the same.</returns>
    /// <exception cref="CommandFailedException">Cancelled, or the file of issues cannot be written.</exception>
    private async Task<int> RunAsync(ImportArguments arguments, CancellationToken cancellationToken)
    {
        using var issues = arguments.IssuesFile is { } file ? IssueFile.Create(file) : null;
        var options = arguments.Options with { Listener = issues };
        List<Func<IProgress<ImportProgress>, Task<IReadOnlyList<ImportReport>>>> imports =
            [.. arguments.Paths.Select(path => (Func<IProgress<ImportProgress>, Task<IReadOnlyList<ImportReport>>>)(progress => importer.ImportAsync(path, options, progress, cancellationToken)))];
        if (imports.Count == 0) imports.Add(progress => sources.ImportSourcesAsync(options, progress, cancellationToken));
        var isImported = true;
        foreach (var import in imports) isImported &= await RunAsync(import, arguments, cancellationToken);
        await index.RunAsync(arguments.IsJson, cancellationToken);
        await embeddings.RunAsync(cancellationToken);
        return isImported ? ExitCode.Done : ExitCode.Failed;
    }

    private async Task<bool> RunAsync(Func<IProgress<ImportProgress>, Task<IReadOnlyList<ImportReport>>> import, ImportArguments arguments, CancellationToken cancellationToken)
    {
        try
        {
            var reports = await display.RunAsync(import, arguments.IsJson);
            foreach (var report in reports) await PrintAsync(report, arguments, cancellationToken);
            return reports.All(report => report.IsImported);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw new CommandFailedException("Cancelled: the feed that was being imported left no trace, its shop is as it was before.");
        }
    }

    private async Task PrintAsync(ImportReport report, ImportArguments arguments, CancellationToken cancellationToken)
    {
        if (report.Failure is { } failure) await Console.Error.WriteLineAsync(SafeText.Line(failure));
        if (arguments.IsJson) await json.WriteAsync(ImportJson.Of(report), CliJson.Readable.ImportJson, cancellationToken);
        else if (report.IsImported) terminal.Write(ImportReportRenderer.Render(report, arguments.IssuesFile, contexts.Of(ChatState.InitialLanguage, terminal.Width)));
    }
}

/// <summary>Says how feeds would be read, and imports nothing.</summary>
internal sealed class ImportExplanation(ImportExplainer explainer, ITerminal terminal, RenderContexts contexts, JsonLines json, TimeProvider time)
{
    public async Task RunAsync(ImportArguments arguments, CancellationToken cancellationToken)
    {
        foreach (var path in arguments.Paths)
        {
            var report = await Task.Run(() => explainer.Explain(path, arguments.Options, cancellationToken), cancellationToken);
            if (arguments.IsJson) await json.WriteAsync(ExplainJson.Of(report, time.GetUtcNow()), CliJson.Readable.ExplainJson, cancellationToken);
            else terminal.Write(ExplainRenderer.Render(report, contexts.Of(ChatState.InitialLanguage, terminal.Width)));
        }
    }
}

/// <param name="Paths">Empty: what Catalog:Sources names.</param>
/// <param name="IssuesFile">Where every issue is written; null: nowhere.</param>
internal sealed record ImportArguments(IReadOnlyList<string> Paths, ImportOptions Options, string? IssuesFile, bool IsJson);
