using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search.Matching;

namespace ShopAgent.Cli.Rendering;

/// <summary>What a shopper sees of a hit, the same on the screen and in JSON: of one variant, or of the product where several variants are meant.</summary>
internal sealed record OfferView
{
    /// <summary>Of the variant; of the product where several variants are meant.</summary>
    public required string Id { get; init; }

    public required string ProductId { get; init; }

    public required string MerchantId { get; init; }

    public required string SourceId { get; init; }

    public required string Title { get; init; }

    public string? Brand { get; init; }

    /// <summary>Empty where several variants are meant.</summary>
    public required IReadOnlyDictionary<string, string> Options { get; init; }

    /// <summary>How many variants the product has.</summary>
    public required int Variants { get; init; }

    /// <summary>What the shopper pays now; null when none is listed.</summary>
    public Money? Price { get; init; }

    /// <summary>Of the content; null when the shop states none.</summary>
    public UnitPrice? UnitPrice { get; init; }

    /// <summary>The regular price; above <see cref="Price"/> while a sale holds.</summary>
    public Money? ListPrice { get; init; }

    /// <summary>Other variants that are meant cost more than <see cref="Price"/>.</summary>
    public bool IsFromPrice { get; init; }

    public Availability Availability { get; init; }

    /// <summary>Null when not tracked, and where several variants are meant.</summary>
    public decimal? Stock { get; init; }

    public SalesUnit Unit { get; init; }

    public Rating? Rating { get; init; }

    public string? Url { get; init; }

    public double Score { get; init; }

    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>What was asked for and is not stated by the shop.</summary>
    public IReadOnlyList<string> Unknown { get; init; } = [];

    /// <summary>Allergens of the shopper in what they asked for by name.</summary>
    public IReadOnlyList<HitWarning> Warnings { get; init; } = [];

    public bool IsOnSale => Price is { } price && ListPrice is { } list && price < list;

    public string OptionsText => string.Join(" / ", Options.Values);

    public static OfferView Of(SearchHit hit, DateTimeOffset now)
    {
        var product = hit.Product;
        var variant = hit.Variant ?? (product.Variants is [var only] ? only : null);
        var shown = variant ?? Cheapest(product.Variants, now);
        var price = shown.Offer.PriceAt(now);
        return new OfferView
        {
            Id = variant?.Id ?? product.Id,
            ProductId = product.Id,
            MerchantId = product.MerchantId,
            SourceId = variant?.SourceId ?? product.SourceId,
            Title = product.Title,
            Brand = product.Brand,
            Options = variant?.Options ?? new Dictionary<string, string>(),
            Variants = product.Variants.Count,
            Price = price,
            UnitPrice = shown.Offer.UnitPriceAt(now),
            ListPrice = shown.Offer.ListPrice,
            IsFromPrice = variant is null && product.Variants.Any(other => other.Offer.PriceAt(now) is { } otherPrice && otherPrice != price),
            Availability = variant?.Offer.Availability ?? Best(product.Variants),
            Stock = variant?.Offer.Stock,
            Unit = shown.Offer.Unit,
            Rating = product.Rating,
            Url = product.Url,
            Score = hit.Score,
            Reasons = hit.Reasons,
            Unknown = hit.Unknown,
            Warnings = hit.Warnings,
        };
    }

    private static Variant Cheapest(IReadOnlyList<Variant> variants, DateTimeOffset now) =>
        variants.Where(variant => variant.Offer.CanBuy(variant.Offer.MinimumQuantity, now).IsAllowed).MinBy(variant => variant.Offer.PriceAt(now)?.MinorUnits)
        ?? variants.Where(variant => variant.Offer.PriceAt(now) is not null).MinBy(variant => variant.Offer.PriceAt(now)?.MinorUnits)
        ?? variants[0];

    // The best that any variant offers: the product can be had when one of them can.
    private static Availability Best(IReadOnlyList<Variant> variants) => variants.MinBy(variant => Rank(variant.Offer.Availability))!.Offer.Availability;

    private static int Rank(Availability availability) => availability switch
    {
        Availability.InStock => 0,
        Availability.LimitedStock => 1,
        Availability.PreOrder => 2,
        Availability.BackOrder => 3,
        Availability.Unknown => 4,
        Availability.OutOfStock => 5,
        _ => 6,
    };
}
