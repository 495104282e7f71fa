using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Words.Numbers;
using ShopAgent.Import.Detection;
using ShopAgent.Import.Drafts;
using ShopAgent.Import.Enrich;
using ShopAgent.Import.Feeds;
using ShopAgent.Import.Feeds.Delimited;
using ShopAgent.Import.Fields;
using ShopAgent.Import.Issues;

namespace ShopAgent.Import.Assembly;

/// <summary>A feed that has been read: its drafts, and what was learned from all of them.</summary>
internal sealed class StagedFeed : IDisposable
{
    private const int ProgressEvery = 500;

    private readonly Dictionary<string, int> _currencies = new(StringComparer.OrdinalIgnoreCase);
    private readonly FeedFormat _format;

    private StagedFeed(FeedFormat format)
    {
        _format = format;
        Brands = new BrandLearner { IsStatedByFormat = format.HasBrand() };
    }

    public DraftStaging Drafts { get; } = new();

    public SeparatorLearner Prices { get; } = new();

    public BrandLearner Brands { get; }

    /// <summary>Variants that were staged: about as many as will be written.</summary>
    public int Variants { get; private set; }

    /// <summary>The currency that most records name; null when none does.</summary>
    public Currency? Currency => _currencies.Count == 0 ? null : new Currency(_currencies.MaxBy(currency => currency.Value).Key);

    /// <summary>What the feed's prices show; where they show nothing, what the format prescribes; null when neither tells.</summary>
    public char? DecimalSeparator => Prices.Separator ?? (Prices.IsContradictory ? null : _format.DecimalSeparator());

    /// <summary>Reads a feed; one with an unclosed quote is read again line by line.</summary>
    /// <param name="progress">Called with the number of records read so far.</param>
    /// <param name="limit">Records after which reading stops.</param>
    public static StagedFeed Read(FeedFile file, FeedFormat format, FeedLog log, Action<int>? progress, CancellationToken cancellationToken, int limit = int.MaxValue)
    {
        NoteEncoding(file, log);
        try
        {
            return Read(file, format, mendQuotes: false, log, progress, limit, cancellationToken);
        }
        catch (UnclosedQuoteException exception)
        {
            log.Clear();
            NoteEncoding(file, log);
            log.Warn(exception.Line, null, null, null, "quote-unclosed", "A quote is opened here and never closed; the feed was read line by line instead.");
            return Read(file, format, mendQuotes: true, log, progress, limit, cancellationToken);
        }
    }

    public void Dispose() => Drafts.Dispose();

    private static StagedFeed Read(FeedFile file, FeedFormat format, bool mendQuotes, FeedLog log, Action<int>? progress, int limit, CancellationToken cancellationToken)
    {
        var feed = new StagedFeed(format);
        try
        {
            foreach (var draft in FeedReaders.Of(format).Read(file, format, mendQuotes, log, cancellationToken))
            {
                feed.Add(draft, log);
                if (log.Records % ProgressEvery == 0) progress?.Invoke(log.Records);
                if (log.Records >= limit) break;
            }

            return feed;
        }
        catch
        {
            feed.Dispose();
            throw;
        }
    }

    private static void NoteEncoding(FeedFile file, FeedLog log)
    {
        if (file.Encoding is not System.Text.UTF8Encoding)
            log.Note(0, null, null, "encoding-other", $"The feed is not UTF-8; it was read as {file.Encoding.WebName}.");
        if (file.IsDamaged)
            log.Warn(0, null, null, null, "encoding", "The feed is UTF-8, but has bytes that are not (as when a text is cut within a letter); they were read as \ufffd. Export it again as UTF-8.");
    }

    private void Add(ProductDraft draft, FeedLog log)
    {
        Drafts.Add(draft, log);
        Variants += draft.Variants.Count;
        Brands.Observe(draft);
        foreach (var variant in draft.Variants)
        {
            Prices.Observe(variant.Price);
            Prices.Observe(variant.SalePrice);
            var code = Catalog.Products.Currency.IsCode(variant.Currency) ? variant.Currency : PriceText.Read(variant.Price, '.')?.Currency?.Code;
            if (code is not null) _currencies[code] = _currencies.GetValueOrDefault(code) + 1;
        }
    }
}
