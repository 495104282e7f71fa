using Microsoft.Data.Sqlite;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Store;
using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Import.Assembly;
using ShopAgent.Import.Detection;
using ShopAgent.Import.Enrich;
using ShopAgent.Import.Feeds;
using ShopAgent.Import.Issues;
using ShopAgent.Import.Sources;
using ShopAgent.Import.Writing;

namespace ShopAgent.Import.Importing;

/// <summary>
/// The import of one feed: look at the file, read and stage its records while learning its decimal separator and brands, then finish the products and write them in one transaction.
/// </summary>
internal sealed class FeedImport(CatalogDatabase database, ProductEnricher enricher, Lexicon lexicon, TimeProvider time, FeedSource source, ImportOptions options)
{
    private const int ProgressEvery = 500;

    /// <summary>A snapshot below this share of the last one is taken for a broken export.</summary>
    private const double SmallestShare = 0.5;

    /// <summary>Catalogues smaller than this may shrink as they like.</summary>
    private const int SmallCatalog = 20;

    /// <summary>What reading takes of the time that an import takes; writing takes the rest.</summary>
    private const double ReadingShare = 0.35;

    private readonly FeedLog _log = new() { Listener = options.Listener };

    public ImportReport Run(Action<FeedProgress>? progress, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        options.Listener?.Begin(source.MerchantId);
        var report = new ImportReport { MerchantId = source.MerchantId, Merchant = source.Name, Path = source.Path };
        try
        {
            var file = FeedFile.Inspect(source.Path, cancellationToken);
            var format = FeedDetector.Detect(file);
            report = report with { Format = format.DisplayName() };
            report = Import(file, format, report, progress, cancellationToken);
        }
        catch (CatalogException exception)
        {
            report = report with { Failure = exception.Message };
        }
        catch (SqliteException exception)
        {
            report = report with { Failure = $"The catalogue {database.FilePath} could not be written: {exception.Message} The shop's last snapshot stays." };
        }
        catch (IOException exception)
        {
            report = report with { Failure = $"{source.Path} could not be read to its end: {exception.Message} The shop's last snapshot stays." };
        }

        return report with
        {
            Read = _log.Records, Skipped = _log.Skipped, Rejected = _log.Rejected, Warnings = _log.Warnings, Repaired = _log.Repaired, Issues = _log.Kept, Kinds = _log.Kinds,
            Elapsed = time.GetElapsedTime(started),
        };
    }

    private ImportReport Import(FeedFile file, FeedFormat format, ImportReport report, Action<FeedProgress>? progress, CancellationToken cancellationToken)
    {
        using var feed = StagedFeed.Read(file, format, _log, read => progress?.Invoke(new FeedProgress(read, 0, ReadingShare * file.ShareRead)), cancellationToken);
        var currency = source.Currency ?? options.Currency ?? feed.Currency ?? throw new CatalogException(
            $"{file.Path} does not say which currency its prices are in; {source.CurrencyRemedy}.");
        var offers = new OfferAssembler(currency, source.DecimalSeparator ?? options.DecimalSeparator ?? feed.DecimalSeparator, time.GetUtcNow(), _log) { SeparatorRemedy = source.SeparatorRemedy };
        var assembler = new ProductAssembler(source.MerchantId, feed.Drafts, feed.Brands.Learn(), offers, _log) { Links = new StoreLinks(source.StoreUrl, format) };
        return Write(assembler, file, feed.Variants, report with { Currency = currency.Code }, progress, cancellationToken);
    }

    private ImportReport Write(ProductAssembler assembler, FeedFile file, int expected, ImportReport report, Action<FeedProgress>? progress, CancellationToken cancellationToken)
    {
        using var connection = database.OpenUnpooled();
        var before = (int)connection.ExecuteLong("SELECT product_count FROM merchant WHERE id = $id", ("$id", source.MerchantId));
        using var writer = ProductWriter.Begin(connection, MerchantOf(report.Currency), new MerchantSource(options.SourceKind, file.Path, source.Fingerprint ?? file.Sha256), lexicon);
        using var known = before > 0 ? new KnownProducts(database) : null;
        var (products, variants, withoutPrice) = (0, 0, 0);
        foreach (var finished in new ProductPipeline(assembler, enricher, known, writer.Prepare).Run(cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            writer.Write(finished);
            products++;
            variants += finished.Product.Variants.Count;
            withoutPrice += finished.Product.Variants.Count(variant => variant.Offer.ListPrice is null);
            if (products % ProgressEvery == 0) progress?.Invoke(new FeedProgress(_log.Records, products, ReadingShare + (1 - ReadingShare) * Math.Min(1, variants / (double)Math.Max(1, expected))));
        }

        RefuseIfShrunk(before, products);
        foreach (var issue in _log.Kept) writer.Write(issue);
        var demo = options.SourceKind == MerchantSource.Explicit ? writer.RemoveDemo() : 0;
        cancellationToken.ThrowIfCancellationRequested();
        writer.Complete();
        progress?.Invoke(new FeedProgress(_log.Records, products, 1));
        return report with { Products = products, Variants = variants, WithoutPrice = withoutPrice, DemoShopsRemoved = demo };
    }

    private void RefuseIfShrunk(int before, int after)
    {
        if (after == 0) throw Nothing();
        if (options.Force || before < SmallCatalog || after >= before * SmallestShare) return;
        throw new CatalogException($"{source.Path} has {after} products where {source.Name} had {before}; it looks like a broken export and was not imported. {(source.SettingKey is null ? "Use --force" : "Use \"shopagent import --force\"")} to import it all the same.");
    }

    private CatalogException Nothing()
    {
        if (_log.Records == 0) return new($"{source.Path} has a header but no products below it; export the products again. Nothing was changed.");
        var first = _log.Kept.FirstOrDefault(issue => issue.Severity == IssueSeverity.Rejected);
        var why = first is null ? "" : $" The first, at line {first.Line}: {first.Message}";
        return new($"{source.Path} has no product that can be imported ({_log.Records} records read, {_log.Rejected} rejected, {_log.Skipped} left out on purpose); nothing was changed.{why}");
    }

    private Merchant MerchantOf(string currency) => new()
    {
        Id = source.MerchantId,
        Name = source.Name,
        Currency = new Currency(currency),
        Shipping = source.Shipping,
        Language = source.Language,
        Country = source.Country,
        ImportedAt = time.GetUtcNow(),
    };
}

/// <param name="Records">Records read so far.</param>
/// <param name="Products">Products written so far.</param>
/// <param name="Share">How much of the feed is done, 0 to 1.</param>
internal readonly record struct FeedProgress(int Records, int Products, double Share);
