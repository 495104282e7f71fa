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

/// <summary>How a feed would be read, from its first records.</summary>
public sealed record ExplainReport
{
    /// <summary>The feed file.</summary>
    public required string Path { get; init; }

    /// <summary>Name of the format.</summary>
    public required string Format { get; init; }

    /// <summary>What the format was known by, to follow "because".</summary>
    public required string Reason { get; init; }

    public bool IsGzip { get; init; }

    /// <summary>IANA name of the encoding: "utf-8".</summary>
    public required string Encoding { get; init; }

    /// <summary>What parts the cells of delimited text; null for other formats.</summary>
    public char? Separator { get; init; }

    /// <summary>'.' or ',' as set, shown by the prices or prescribed by the format; null when none of them tells.</summary>
    public char? DecimalSeparator { get; init; }

    /// <summary>ISO 4217 code; null when neither the feed nor the settings name one: the feed could not be imported.</summary>
    public string? Currency { get; init; }

    /// <summary>The feed's fields in their order, with what they were taken for.</summary>
    public IReadOnlyList<FieldUse> Fields { get; init; } = [];

    public IEnumerable<string> IgnoredFields => Fields.Where(use => use.Canonical is null).Select(use => use.Name);

    /// <summary>Records that were looked at: all of a small feed, else its first.</summary>
    public int Records { get; init; }

    /// <summary>The first products as they would be imported.</summary>
    public IReadOnlyList<Product> Samples { get; init; } = [];

    /// <summary>The first warnings and rejections.</summary>
    public IReadOnlyList<ImportIssue> Issues { get; init; } = [];
}
