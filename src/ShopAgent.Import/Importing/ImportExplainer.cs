using ShopAgent.Catalog.Products;
using ShopAgent.Import.Assembly;
using ShopAgent.Import.Detection;
using ShopAgent.Import.Feeds;
using ShopAgent.Import.Feeds.Delimited;
using ShopAgent.Import.Issues;
using ShopAgent.Import.Sources;

namespace ShopAgent.Import.Importing;

/// <summary>Tells how a feed would be read, without importing anything.</summary>
public sealed class ImportExplainer(TimeProvider time)
{
    /// <summary>Enough to learn separator, currency and brands from, and read at once.</summary>
    private const int RecordsRead = 2_000;

    private const int Samples = 3;

    private const int IssuesShown = 20;

    /// <summary>Stands in while the feed's currency is not known, so that samples can be shown at all (ISO 4217: no currency).</summary>
    private static readonly Currency NoCurrency = new("XXX");

    /// <param name="path">A feed file, or a folder or merchants.json with one feed.</param>
    /// <exception cref="CatalogException">The path is wrong, or the file is no feed that can be read.</exception>
    public ExplainReport Explain(string path, ImportOptions options, CancellationToken cancellationToken = default)
    {
        var sources = MerchantManifest.Read(path);
        if (sources.Count > 1) throw new CatalogException($"{path} holds {sources.Count} feeds; name one of them: {string.Join(", ", sources.Select(one => one.Path))}.");
        var source = sources[0];
        try
        {
            return Explain(source, options, cancellationToken);
        }
        catch (IOException exception)
        {
            throw new CatalogException($"{source.Path} could not be read to its end: {exception.Message}", exception);
        }
    }

    private ExplainReport Explain(FeedSource source, ImportOptions options, CancellationToken cancellationToken)
    {
        var file = FeedFile.Inspect(source.Path, cancellationToken);
        var detection = FeedDetector.Look(file);
        var log = new FeedLog();
        using var feed = StagedFeed.Read(file, detection.Format, log, null, cancellationToken, RecordsRead);
        var currency = source.Currency ?? options.Currency ?? feed.Currency;
        var separator = source.DecimalSeparator ?? options.DecimalSeparator ?? feed.DecimalSeparator;
        var offers = new OfferAssembler(currency ?? NoCurrency, separator, time.GetUtcNow(), log) { SeparatorRemedy = source.SeparatorRemedy };
        List<Product> products = [.. new ProductAssembler(source.MerchantId, feed.Drafts, feed.Brands.Learn(), offers, log) { Links = new StoreLinks(source.StoreUrl, detection.Format) }.Assemble()];
        return new ExplainReport
        {
            Path = file.Path,
            Format = detection.Format.DisplayName(),
            Reason = detection.Reason,
            IsGzip = file.IsGzip,
            Encoding = file.Encoding.WebName,
            Separator = detection.Format.IsDelimited() ? DelimitedHead.Read(file.Head).Separator : null,
            DecimalSeparator = separator,
            Currency = currency?.Code,
            Fields = log.Fields.All,
            Records = log.Records,
            Samples = [.. products.Take(Samples)],
            Issues = [.. log.Kept.Take(IssuesShown)],
        };
    }
}
