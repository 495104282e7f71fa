using ShopAgent.Catalog.Products;

namespace ShopAgent.Shopping.Baskets;

/// <summary>One variant in a basket, with title and price as they were when its quantity last changed.</summary>
public sealed record BasketLine
{
    public required string VariantId { get; init; }

    public required string ProductId { get; init; }

    public required string MerchantId { get; init; }

    public required string Title { get; init; }

    public IReadOnlyDictionary<string, string> Options { get; init; } = new Dictionary<string, string>();

    /// <summary>In <see cref="Unit"/>s; above zero.</summary>
    public required decimal Quantity { get; init; }

    public SalesUnit Unit { get; init; }

    public required Money UnitPrice { get; init; }

    public Money LineTotal => UnitPrice * Quantity;
}
