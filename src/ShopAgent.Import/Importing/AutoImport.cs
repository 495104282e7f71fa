using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Store;
using ShopAgent.Import.Feeds;
using ShopAgent.Import.Sources;
using ShopAgent.Import.Writing;

namespace ShopAgent.Import.Importing;

/// <summary>
/// Keeps the catalogue in step with Catalog:Sources; without any, with Catalog:Path while nothing was imported by hand: on the first start, and again whenever its files (or what
/// is derived from them) change. Processes that start at the same time wait for each other.
/// </summary>
public sealed class AutoImport(CatalogImporter importer, CatalogDatabase database, IOptions<CatalogOptions> options, TimeProvider time)
{
    private const string FingerprintKey = "auto_import";

    /// <returns>The reports of what was imported; empty when the catalogue was up to date or is the user's own.</returns>
    /// <exception cref="CatalogException">Catalog:Sources is wrong, Catalog:Path holds no feed, or the catalogue cannot be written.</exception>
    public async Task<IReadOnlyList<ImportReport>> EnsureAsync(IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        if (options.Value.Sources.Count > 0) return await Configured.RunAsync(all: false, new ImportOptions(), progress, cancellationToken);
        await ForgetSourcesAsync(progress, cancellationToken);
        if (options.Value.FindPath() is not { } path) return [];
        var sources = MerchantManifest.Read(path);
        var fingerprint = await Task.Run(() => Fingerprint(path, sources, cancellationToken), cancellationToken);
        if (IsUpToDate(fingerprint)) return [];
        using var gate = await ImportLock.TakeAsync(database.Directory, time, progress, cancellationToken);
        if (IsUpToDate(fingerprint)) return [];
        return await Task.Run(() => Import(sources, fingerprint, progress, cancellationToken), cancellationToken);
    }

    /// <summary>Imports all of Catalog:Sources, whether it changed or not.</summary>
    /// <exception cref="CatalogException">Catalog:Sources is wrong or empty, or the catalogue cannot be written.</exception>
    public Task<IReadOnlyList<ImportReport>> ImportSourcesAsync(ImportOptions import, IProgress<ImportProgress>? progress, CancellationToken cancellationToken) => options.Value.Sources.Count > 0
        ? Configured.RunAsync(all: true, import, progress, cancellationToken)
        : throw new CatalogException($"{SourceReader.Key} names no feed; name a feed file or a folder to import, or list your feeds there.");

    /// <summary>What came from Catalog:Sources goes when nothing is named there any more.</summary>
    private async Task ForgetSourcesAsync(IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        using (var reading = database.Open())
            if (!MerchantStatements.HasFingerprint(reading, SourceFingerprint.Prefix)) return;
        using var gate = await ImportLock.TakeAsync(database.Directory, time, progress, cancellationToken);
        using var connection = database.OpenUnpooled();
        using var transaction = connection.BeginTransaction(deferred: false);
        MerchantStatements.RemoveFingerprint(connection, SourceFingerprint.Prefix);
        transaction.Commit();
    }

    private ConfiguredImport Configured => new(importer, database, options.Value, time);

    private List<ImportReport> Import(IReadOnlyList<FeedSource> sources, string fingerprint, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var import = new ImportOptions
        {
            Currency = options.Value.Currency is { Length: > 0 } code ? new Catalog.Products.Currency(code) : null,
            SourceKind = MerchantSource.Demo,
            Force = true,
        };
        var reports = importer.ImportAll(sources, import, progress, cancellationToken);
        using var connection = database.OpenUnpooled();
        using var transaction = connection.BeginTransaction(deferred: false);
        MerchantStatements.RemoveDemoExcept(connection, [.. sources.Select(source => source.MerchantId)]);
        if (reports.All(report => report.IsImported)) MerchantStatements.SetMeta(connection, FingerprintKey, fingerprint);
        transaction.Commit();
        return reports;
    }

    private bool IsUpToDate(string fingerprint)
    {
        using var connection = database.Open();
        return connection.ExecuteLong("SELECT count(*) FROM merchant WHERE source_kind = 'explicit'") > 0
            || connection.ExecuteLong("SELECT count(*) FROM merchant") > 0 && connection.ExecuteText("SELECT value FROM meta WHERE key = $key", ("$key", FingerprintKey)) == fingerprint;
    }

    /// <summary>Names, lengths and contents of the files, the currency, and what the import derives from them.</summary>
    private string Fingerprint(string path, IReadOnlyList<FeedSource> sources, CancellationToken cancellationToken)
    {
        var text = new StringBuilder(Derivation.Fingerprint).Append('\n').Append(options.Value.Currency).Append('\n');
        // The program may be installed elsewhere: where the folder lies does not matter.
        var root = Directory.Exists(path) ? path : Path.GetDirectoryName(Path.GetFullPath(path))!;
        var manifest = Directory.Exists(path) ? Path.Combine(path, MerchantManifest.FileName) : path;
        foreach (var file in sources.Select(source => source.Path).Append(manifest).Where(File.Exists).Order(StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            text.Append(Path.GetRelativePath(root, file)).Append('\t').Append(new FileInfo(file).Length).Append('\t').Append(FeedFile.Hash(file)).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
