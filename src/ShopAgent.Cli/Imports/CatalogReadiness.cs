using System.Globalization;
using ShopAgent.Cli.Rendering;
using ShopAgent.Import.Importing;

namespace ShopAgent.Cli.Imports;

/// <summary>Makes sure that there is a catalogue before a command needs one: the first start imports Catalog:Path, and says so in one line on stderr.</summary>
internal sealed class CatalogReadiness(AutoImport import, ImportDisplay display, IndexStep index, EmbeddingStep embeddings)
{
    public async Task EnsureAsync(bool isJson, CancellationToken cancellationToken)
    {
        var reports = await display.RunAsync(progress => import.EnsureAsync(progress, cancellationToken), isJson);
        await SayAsync(reports);
        await index.RunAsync(isJson, cancellationToken);
        await embeddings.RunAsync(cancellationToken);
    }

    private static async Task SayAsync(IReadOnlyList<ImportReport> reports)
    {
        if (reports.Count == 0) return;
        foreach (var failed in reports.Where(report => !report.IsImported)) await Console.Error.WriteLineAsync(SafeText.Line(failed.Failure));
        await Console.Error.WriteLineAsync(Summary(reports.Where(report => report.IsImported).ToList()));
    }

    private static string Summary(IReadOnlyList<ImportReport> imported) => string.Create(
        CultureInfo.InvariantCulture,
        $"Imported {imported.Sum(report => report.Products):N0} products of {imported.Count} shops in {imported.Sum(report => report.Elapsed.TotalSeconds):0.0} s.");
}
