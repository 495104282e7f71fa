using System.Collections.Concurrent;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Store;
using ShopAgent.Catalog.Words.Numbers;

namespace ShopAgent.Cli.Rendering;

/// <summary>What every panel needs besides its own data.</summary>
internal sealed record RenderContext
{
    /// <summary>Columns of the terminal.</summary>
    public required int Width { get; init; }

    public required PanelWords Words { get; init; }

    /// <summary>Decides which sale prices hold.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Merchant id to the shop's name.</summary>
    public IReadOnlyDictionary<string, string> ShopNames { get; init; } = new Dictionary<string, string>();

    public string ShopName(string merchantId) => ShopNames.GetValueOrDefault(merchantId, merchantId);

    public string Price(Money money) => MoneyText.Of(money, Words.Language);

    public string Price(Money money, SalesUnit unit) => Price(money) + QuantityText.PerUnit(unit);

    /// <summary>Number and unit stay on one line.</summary>
    public string Quantity(decimal quantity, SalesUnit unit) => QuantityText.Of(quantity, unit, Words.Language).Replace(' ', '\u00A0');
}

/// <summary>Puts together what renderers need: words of the language, the time, the shops' names.</summary>
internal sealed class RenderContexts(IProductLookup products, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, PanelWords> _words = new(StringComparer.Ordinal);

    public PanelWords Words(string language) => _words.GetOrAdd(language, PanelWords.Load);

    public RenderContext Of(string language, int width) => new()
    {
        Width = width,
        Words = Words(language),
        Now = time.GetUtcNow(),
        ShopNames = products.Merchants.ToDictionary(merchant => merchant.Id, merchant => merchant.Name, StringComparer.Ordinal),
    };
}
