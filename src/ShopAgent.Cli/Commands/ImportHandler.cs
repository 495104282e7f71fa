using ShopAgent.Cli.Conversations;
using ShopAgent.Cli.Hosting;
using ShopAgent.Cli.Imports;
using ShopAgent.Cli.Json;
using ShopAgent.Cli.Rendering;
using ShopAgent.Cli.Terminals;
using ShopAgent.Import.Importing;

namespace ShopAgent.Cli.Commands;

/// <summary>Imports feeds, or all of Catalog:Sources, and reports what became of each.</summary>
internal sealed class ImportHandler(CatalogImporter importer, AutoImport sources, ImportDisplay display, EmbeddingStep embeddings, ITerminal terminal, RenderContexts contexts, JsonLines json)
{
    /// <returns>The exit code: failed when a feed was stopped; the others are imported all the same.</returns>
    /// <exception cref="CommandFailedException">Cancelled, or the file of issues cannot be written.</exception>
    public async Task<int> RunAsync(ImportArguments arguments, CancellationToken cancellationToken)
    {
        using var issues = arguments.IssuesFile is { } file ? IssueFile.Create(file) : null;
        var options = arguments.Options with { Listener = issues };
        List<Func<IProgress<ImportProgress>, Task<IReadOnlyList<ImportReport>>>> imports =
            [.. arguments.Paths.Select(path => (Func<IProgress<ImportProgress>, Task<IReadOnlyList<ImportReport>>>)(progress => importer.ImportAsync(path, options, progress, cancellationToken)))];
        if (imports.Count == 0) imports.Add(progress => sources.ImportSourcesAsync(options, progress, cancellationToken));
        var isImported = true;
        foreach (var import in imports) isImported &= await RunAsync(import, arguments, cancellationToken);
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
