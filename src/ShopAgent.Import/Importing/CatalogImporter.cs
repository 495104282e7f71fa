using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Store;
using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Import.Enrich;
using ShopAgent.Import.Issues;
using ShopAgent.Import.Sources;

namespace ShopAgent.Import.Importing;

/// <summary>
/// Imports feeds into the catalogue: one transaction a feed, so that a shop's old snapshot stays whole until the new one is; streaming, in bounded memory. One import at a time in a data
/// folder; others wait.
/// </summary>
public sealed class CatalogImporter(CatalogDatabase database, ProductEnricher enricher, Lexicon lexicon, TimeProvider time)
{
    /// <summary>Imports a feed file, a folder with merchants.json, or a folder of feeds.</summary>
    /// <returns>One report a feed, also of those that were stopped; the others are imported all the same.</returns>
    /// <exception cref="CatalogException">The path or its merchants.json is wrong, or the catalogue cannot be written.</exception>
    public async Task<IReadOnlyList<ImportReport>> ImportAsync(string path, ImportOptions options, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var sources = MerchantManifest.Read(path);
        database.EnsureReady();
        using var gate = await ImportLock.TakeAsync(database.Directory, time, progress, cancellationToken);
        return await Task.Run(() => ImportAll(sources, options, progress, cancellationToken), cancellationToken);
    }

    /// <summary>The same, for a caller that holds the import lock.</summary>
    internal List<ImportReport> ImportAll(IReadOnlyList<FeedSource> sources, ImportOptions options, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        List<ImportReport> reports = [];
        long[] sizes = [.. sources.Select(source => File.Exists(source.Path) ? new FileInfo(source.Path).Length : 0)];
        var (total, before) = ((double)Math.Max(1, sizes.Sum()), 0L);
        foreach (var source in sources)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var number = reports.Count + 1;
            var (start, size) = (before / total, sizes[reports.Count] / total);
            var import = new FeedImport(database, enricher, lexicon, time, source, options);
            reports.Add(import.Run(progress is null ? null : step =>
                progress.Report(new ImportProgress(source.Name, number, sources.Count, step.Records, step.Products, start + size * step.Share)), cancellationToken));
            before += sizes[number - 1];
        }

        return reports;
    }
}

/// <summary>How to import.</summary>
public sealed record ImportOptions
{
    /// <summary>Currency of feeds that state none; null: such a feed is stopped.</summary>
    public Currency? Currency { get; init; }

    /// <summary>'.' or ',' for feeds whose source does not set it; null: learned from the feed's prices.</summary>
    public char? DecimalSeparator { get; init; }

    /// <summary>Hears of every issue; null: nobody does, and the report has the first of them.</summary>
    public IIssueListener? Listener { get; init; }

    /// <summary>Import also a feed that lost more than half of its products since the last time.</summary>
    public bool Force { get; init; }

    /// <summary><see cref="MerchantSource.Explicit"/> (default), or <see cref="MerchantSource.Demo"/> when the program imports by itself.</summary>
    public string SourceKind { get; init; } = MerchantSource.Explicit;
}
