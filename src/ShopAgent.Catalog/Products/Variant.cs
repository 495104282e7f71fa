namespace ShopAgent.Catalog.Products;

/// <summary>What is bought: one size, colour or pack of a product, with one offer.</summary>
public sealed record Variant
{
    /// <summary>"merchant:source id": the key of baskets and orders.</summary>
    public required string Id { get; init; }

    /// <summary>The id as the feed writes it.</summary>
    public required string SourceId { get; init; }

    public string? Sku { get; init; }

    /// <summary>8, 12, 13 or 14 digits with a valid check digit, else null.</summary>
    public string? Gtin { get; init; }

    public string? Mpn { get; init; }

    /// <summary>Option name to value, for example size = 38; empty for a product without options.</summary>
    public IReadOnlyDictionary<string, string> Options { get; init; } = new Dictionary<string, string>();

    public ItemCondition Condition { get; init; }

    public string? Image { get; init; }

    public decimal? WeightGrams { get; init; }

    public required Offer Offer { get; init; }

    /// <summary>"38 / black"; empty without options.</summary>
    public string OptionsText => string.Join(" / ", Options.Values);
}

public enum ItemCondition { Unknown, New, Refurbished, Used }
