using ShopAgent.Catalog.Products;
using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Shopping.Orders;

/// <summary>What makes a proposal no longer the thing that was approved.</summary>
internal static class ProposalDifference
{
    public const string BasketChanged = "The basket has changed since this summary.";

    /// <summary>The same things in the same quantities; prices aside.</summary>
    public static bool AreSameGoods(IReadOnlyList<LineItem> left, IReadOnlyList<LineItem> right) =>
        left.Select(line => (line.VariantId, line.Quantity, line.Unit)).SequenceEqual(right.Select(line => (line.VariantId, line.Quantity, line.Unit)));

    /// <summary>One sentence a shop whose shipping is another than in the summary.</summary>
    public static IEnumerable<string> InShipping(BasketTotals before, BasketTotals after) => after.Shops
        .Join(before.Shops, shop => (shop.MerchantId, shop.Subtotal.Currency), shop => (shop.MerchantId, shop.Subtotal.Currency), (now, then) => (Now: now, Then: then))
        .Where(pair => pair.Now.Shipping != pair.Then.Shipping)
        .Select(pair => $"Shipping at {pair.Now.MerchantName} is now {Text(pair.Now.Shipping)}; it was {Text(pair.Then.Shipping)}.");

    private static string Text(Money? shipping) => shipping?.ToString() ?? "not known";
}
