using ShopAgent.Catalog.Feeds;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Text;

namespace ShopAgent.Catalog.Import;

/// <summary>A feed that has been read: its drafts, and what was learned from all of them.</summary>
internal sealed class StagedFeed : IDisposable
{
    private readonly Dictionary<string, int> _currencies = new(StringComparer.OrdinalIgnoreCase);

    public DraftStaging Drafts { get; } = new();

    public SeparatorLearner Prices { get; } = new();

    public BrandLearner Brands { get; } = new();

    /// <summary>The currency that most records name; null when none does.</summary>
    public Currency? Currency => _currencies.Count == 0 ? null : new Currency(_currencies.MaxBy(currency => currency.Value).Key);

    public void Add(ProductDraft draft, FeedLog log)
    {
        Drafts.Add(draft, log);
        Brands.Observe(draft);
        foreach (var variant in draft.Variants)
        {
            Prices.Observe(variant.Price);
            Prices.Observe(variant.SalePrice);
            var code = Products.Currency.IsCode(variant.Currency) ? variant.Currency : PriceText.Read(variant.Price, '.')?.Currency?.Code;
            if (code is not null) _currencies[code] = _currencies.GetValueOrDefault(code) + 1;
        }
    }

    public void Dispose() => Drafts.Dispose();
}
