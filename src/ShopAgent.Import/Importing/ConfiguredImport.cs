using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Store;
using ShopAgent.Import.Sources;

namespace ShopAgent.Import.Importing;

/// <summary>
/// Keeps the catalogue in step with Catalog:Sources: feeds that changed are imported, shops that it no longer names go. Shops that were imported by hand stay beside them; of one id, the
/// configured one wins.
/// </summary>
internal sealed class ConfiguredImport(CatalogImporter importer, CatalogDatabase database, CatalogOptions options, TimeProvider time)
{
    /// <param name="all">Imports also feeds that did not change.</param>
    /// <returns>The reports of what was imported; empty when the catalogue was up to date.</returns>
    /// <exception cref="CatalogException">Catalog:Sources is wrong, or the catalogue cannot be written.</exception>
    public async Task<IReadOnlyList<ImportReport>> RunAsync(bool all, ImportOptions import, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var sources = SourceReader.Read(options);
        if (sources.Errors.Count > 0) throw new CatalogException(string.Join(' ', sources.Errors));
        var feeds = await Task.Run(() => Stamped(sources.Feeds, cancellationToken), cancellationToken);
        if (!all && IsUpToDate(feeds)) return [];
        using var gate = await ImportLock.TakeAsync(database.Directory, time, progress, cancellationToken);
        return await Task.Run(() => Import([.. feeds.Where(feed => all || !IsStored(feed))], feeds, import, progress, cancellationToken), cancellationToken);
    }

    private List<FeedSource> Stamped(IReadOnlyList<FeedSource> feeds, CancellationToken cancellationToken)
    {
        List<FeedSource> stamped = [];
        foreach (var feed in feeds)
        {
            cancellationToken.ThrowIfCancellationRequested();
            stamped.Add(SourceFingerprint.Stamp(feed, options.Currency));
        }

        return stamped;
    }

    private bool IsUpToDate(IReadOnlyList<FeedSource> feeds)
    {
        using var connection = database.Open();
        return feeds.All(IsStored) && MerchantStatements.CountStrangers(connection, SourceFingerprint.Prefix, Ids(feeds)) == 0;
    }

    private bool IsStored(FeedSource feed)
    {
        using var connection = database.Open();
        return connection.ExecuteText("SELECT fingerprint FROM merchant WHERE id = $id", ("$id", feed.MerchantId)) == feed.Fingerprint;
    }

    private List<ImportReport> Import(IReadOnlyList<FeedSource> changed, IReadOnlyList<FeedSource> feeds, ImportOptions import, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        import = import with { Currency = import.Currency ?? (options.Currency is { Length: > 0 } code ? new Currency(code) : null), SourceKind = MerchantSource.Explicit };
        var reports = importer.ImportAll(changed, import, progress, cancellationToken);
        using var connection = database.OpenUnpooled();
        using var transaction = connection.BeginTransaction(deferred: false);
        MerchantStatements.RemoveStrangers(connection, SourceFingerprint.Prefix, Ids(feeds));
        transaction.Commit();
        return reports;
    }

    private static string[] Ids(IReadOnlyList<FeedSource> feeds) => [.. feeds.Select(feed => feed.MerchantId)];
}
