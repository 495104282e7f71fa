using ShopAgent.Catalog.Products;

namespace ShopAgent.Import.Drafts;

/// <summary>A variant as one record of a feed describes it: cleaned text, but prices still as written, because the feed's decimal separator is learned from all of them.</summary>
public sealed record VariantDraft
{
    public required string SourceId { get; init; }

    public int Line { get; init; }

    public string? Sku { get; init; }

    /// <summary>As written.</summary>
    public string? Gtin { get; init; }

    public string? Mpn { get; init; }

    public Dictionary<string, string> Options { get; init; } = [];

    public ItemCondition Condition { get; init; }

    public string? Image { get; init; }

    public decimal? WeightGrams { get; init; }

    /// <summary>Regular price as written.</summary>
    public string? Price { get; init; }

    /// <summary>Sale price as written.</summary>
    public string? SalePrice { get; init; }

    /// <summary>Percentage off <see cref="Price"/>, for feeds that state a discount instead of a sale price; null: none.</summary>
    public decimal? DiscountPercent { get; init; }

    /// <summary>Currency that the record names apart from the price.</summary>
    public string? Currency { get; init; }

    public DateTimeOffset? SaleFrom { get; init; }

    public DateTimeOffset? SaleTo { get; init; }

    /// <summary>The sale's period as written, where it cannot be read; null: it can, or there is none.</summary>
    public string? OddSalePeriod { get; init; }

    /// <summary>As written.</summary>
    public string? Availability { get; init; }

    public DateTimeOffset? AvailableFrom { get; init; }

    /// <summary>As written; null when the shop does not track it.</summary>
    public string? Stock { get; init; }

    public decimal? MinimumQuantity { get; init; }

    /// <summary>As written: "kg".</summary>
    public string? Unit { get; init; }

    public decimal? Step { get; init; }

    /// <summary>Net content as written: "6 x 33 cl".</summary>
    public string? Pack { get; init; }

    public FulfilmentTime? Delivery { get; init; }
}
