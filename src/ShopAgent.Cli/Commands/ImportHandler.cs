using ShopAgent.Catalog.Import;
using ShopAgent.Cli.Chat;
using ShopAgent.Cli.Hosting;
using ShopAgent.Cli.Import;
using ShopAgent.Cli.Json;
using ShopAgent.Cli.Rendering;
using ShopAgent.Cli.Terminals;

namespace ShopAgent.Cli.Commands;

/// <summary>Imports feeds and reports what became of each.</summary>
internal sealed class ImportHandler(CatalogImporter importer, ImportDisplay display, EmbeddingStep embeddings, ITerminal terminal, RenderContexts contexts, JsonLines json)
{
    /// <returns>The exit code: failed when a feed was stopped; the others are imported all the same.</returns>
    public async Task<int> RunAsync(ImportArguments arguments, CancellationToken cancellationToken)
    {
        var options = new ImportOptions { Currency = arguments.Currency, Force = arguments.Force };
        var reports = new List<ImportReport>();
        foreach (var path in arguments.Paths)
        {
            var done = await display.RunAsync(progress => importer.ImportAsync(path, options, progress, cancellationToken), arguments.IsJson);
            foreach (var report in done) await PrintAsync(report, arguments, cancellationToken);
            reports.AddRange(done);
        }

        await embeddings.RunAsync(cancellationToken);
        if (arguments.IssuesFile is { } file) await WriteIssuesAsync(file, reports, cancellationToken);
        return reports.TrueForAll(report => report.IsImported) ? ExitCode.Done : ExitCode.Failed;
    }

    private async Task PrintAsync(ImportReport report, ImportArguments arguments, CancellationToken cancellationToken)
    {
        if (report.Failure is { } failure) await Console.Error.WriteLineAsync(SafeText.Line(failure));
        if (arguments.IsJson) await json.WriteAsync(ImportJson.Of(report), CliJson.Readable.ImportJson, cancellationToken);
        else if (report.IsImported) terminal.Write(ImportReportRenderer.Render(report, arguments.IssuesFile, contexts.Of(ChatState.InitialLanguage, terminal.Width)));
    }

    private static async Task WriteIssuesAsync(string file, IEnumerable<ImportReport> reports, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(file);
        var lines = new JsonLines(writer);
        foreach (var report in reports)
            foreach (var issue in report.Issues)
                await lines.WriteAsync(IssueJson.Of(issue, report.MerchantId), CliJson.Readable.IssueJson, cancellationToken);
    }
}
