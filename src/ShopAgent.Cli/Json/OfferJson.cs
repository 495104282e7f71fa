using ShopAgent.Catalog.Products;
using ShopAgent.Cli.Rendering;

namespace ShopAgent.Cli.Json;

/// <summary>One offer of an answer.</summary>
internal record OfferJson
{
    public required string Id { get; init; }

    public required string ProductId { get; init; }

    public required string Merchant { get; init; }

    public required string SourceId { get; init; }

    public required string Title { get; init; }

    public string? Brand { get; init; }

    public required IReadOnlyDictionary<string, string> Options { get; init; }

    /// <summary>How many the product has.</summary>
    public int Variants { get; init; }

    public AmountJson? Price { get; init; }

    public AmountJson? ListPrice { get; init; }

    /// <summary>Per kilogram, litre, metre or piece of the content; null when the shop states none.</summary>
    public UnitPriceJson? UnitPrice { get; init; }

    public required string Availability { get; init; }

    public decimal? Stock { get; init; }

    public string? Url { get; init; }

    public double Score { get; init; }

    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>What was asked for and the shop does not state.</summary>
    public IReadOnlyList<string> NotStated { get; init; } = [];

    /// <summary>Allergens of the shopper that it has, may have or does not state; only on what was asked for by name.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>What quantities count: piece, kilogram, litre, metre.</summary>
    public required string Unit { get; init; }

    /// <summary>0 to 5; null when not rated.</summary>
    public decimal? Rating { get; init; }

    public static OfferJson Of(OfferView offer) => new()
    {
        Id = offer.Id,
        ProductId = offer.ProductId,
        Merchant = offer.MerchantId,
        SourceId = offer.SourceId,
        Title = offer.Title,
        Brand = offer.Brand,
        Options = offer.Options,
        Variants = offer.Variants,
        Price = AmountJson.Of(offer.Price),
        ListPrice = AmountJson.Of(offer.ListPrice),
        UnitPrice = UnitPriceJson.Of(offer.UnitPrice),
        Availability = JsonNames.Of(offer.Availability),
        Stock = offer.Stock,
        Url = offer.Url,
        Score = Math.Round(offer.Score, ScoreDecimals),
        Reasons = offer.Reasons,
        NotStated = offer.Unknown,
        Warnings = [.. offer.Warnings.Select(warning => warning.ToString())],
        Unit = JsonNames.Of(offer.Unit),
        Rating = offer.Rating?.Value,
    };

    /// <summary>Enough to tell two hits apart; more is noise of floating point.</summary>
    private const int ScoreDecimals = 6;
}

/// <param name="Amount">Major units.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Per">kilogram, litre, metre or piece.</param>
internal sealed record UnitPriceJson(decimal Amount, string Currency, string Per)
{
    public static UnitPriceJson? Of(UnitPrice? price) =>
        price is null ? null : new UnitPriceJson(AmountJson.Of(price.Price).Amount, price.Price.Currency.Code, JsonNames.Of(price.Per));
}
