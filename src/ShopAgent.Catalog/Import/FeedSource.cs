using ShopAgent.Catalog.Products;

namespace ShopAgent.Catalog.Import;

/// <summary>One shop's feed as merchants.json or the folder names it.</summary>
internal sealed record FeedSource
{
    public required string MerchantId { get; init; }

    public required string Name { get; init; }

    /// <summary>Full path of the feed.</summary>
    public required string Path { get; init; }

    /// <summary>Null: the feed's own prices or Catalog:Currency say it.</summary>
    public Currency? Currency { get; init; }

    public string? Language { get; init; }

    public string? Country { get; init; }

    /// <summary>'.' or ','; null: learned from the feed's prices.</summary>
    public char? DecimalSeparator { get; init; }

    public ShippingPolicy? Shipping { get; init; }
}
