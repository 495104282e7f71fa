namespace ShopAgent.Shopping.Baskets;

/// <summary>What of a basket is bought in one shop.</summary>
public sealed record ShopPart(ShopTotal Total, IReadOnlyList<BasketLine> Lines)
{
    /// <summary>In the order of the totals. A shop that sells in two currencies has two parts.</summary>
    public static IReadOnlyList<ShopPart> Split(IReadOnlyList<BasketLine> lines, BasketTotals totals) =>
        [.. totals.Shops.Select(shop => new ShopPart(shop, [.. lines.Where(line => line.MerchantId == shop.MerchantId && line.UnitPrice.Currency == shop.Subtotal.Currency)]))];
}
