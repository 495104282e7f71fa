using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Store;

namespace ShopAgent.Shopping.Baskets;

/// <summary>Adds up lines: per shop with its shipping, and over all shops. Thread-safe.</summary>
public sealed class BasketPricer(IProductLookup products)
{
    /// <summary>
    /// Totals in the order in which the shops first appear. A shop that sells in two currencies counts as two. Shipping is null (never free) when the shop states no policy, or states it
    /// in another currency; the total then holds the goods alone.
    /// </summary>
    public BasketTotals Of(IReadOnlyList<LineItem> lines)
    {
        var merchants = products.Merchants;
        ShopTotal[] shops = [.. lines
            .GroupBy(line => (line.MerchantId, line.UnitPrice.Currency))
            .Select(group => Of(group.Key.MerchantId, merchants.FirstOrDefault(merchant => merchant.Id == group.Key.MerchantId), SubtotalOf([.. group])))];
        return new BasketTotals(shops, Sum(shops));
    }

    /// <summary>Null for no shops, and for shops of several currencies.</summary>
    internal static Money? Sum(IReadOnlyList<ShopTotal> shops) => shops.Select(shop => shop.Total.Currency).Distinct().Count() == 1
        ? shops.Select(shop => shop.Total).Aggregate((sum, total) => sum + total)
        : null;

    private static ShopTotal Of(string merchantId, Merchant? merchant, Money subtotal)
    {
        var name = merchant?.Name ?? merchantId;
        if (FulfilmentPolicy.Of(merchant, subtotal.Currency) is not { } policy) return new ShopTotal(merchantId, name, subtotal, null, subtotal, null);
        var shipping = policy.CostFor(subtotal);
        return new ShopTotal(merchantId, name, subtotal, shipping, subtotal + shipping, policy.MissingForFree(subtotal));
    }

    private static Money SubtotalOf(IReadOnlyList<LineItem> lines) => lines.Select(line => line.LineTotal).Aggregate((sum, total) => sum + total);
}

/// <param name="Total">Null for an empty basket, and where shops of several currencies cannot be summed.</param>
public sealed record BasketTotals(IReadOnlyList<ShopTotal> Shops, Money? Total);

/// <param name="Shipping">Null when the shop states no shipping policy.</param>
/// <param name="Total">Subtotal plus shipping where known.</param>
/// <param name="MissingForFreeShipping">What more at this shop makes shipping free; null when it is free, or never is.</param>
public sealed record ShopTotal(string MerchantId, string MerchantName, Money Subtotal, Money? Shipping, Money Total, Money? MissingForFreeShipping);
