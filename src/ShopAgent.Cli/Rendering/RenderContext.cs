using ShopAgent.Agent.Wording;
using ShopAgent.Catalog.Products;

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

    public string Quantity(decimal quantity, SalesUnit unit) => QuantityText.Of(quantity, unit, Words.Language);
}
