using ShopAgent.Agent.Turns;
using ShopAgent.Catalog.Store;

namespace ShopAgent.Tests.Conversations;

/// <summary>What holds after every turn, whatever was said.</summary>
internal static class Invariants
{
    public static void Check(TurnReport report, IProductLookup products)
    {
        Assert.NotEqual("", report.Reply);
        Assert.All(report.Offers, hit => Assert.NotNull(products.Find(hit.Product.Id)));
        Assert.All(report.Basket.Lines, line => Assert.NotNull(products.Find(line.VariantId)));
        Assert.All(report.Basket.Lines, line => Assert.True(line.Quantity > 0));
        if (report.Totals.Total is { } total)
            Assert.Equal(report.Totals.Shops.Sum(shop => shop.Subtotal.MinorUnits + (shop.Shipping?.MinorUnits ?? 0)), total.MinorUnits);
        var basketChanges = report.Changes.Where(change => change.Basket is not null).ToList();
        Assert.All(basketChanges, change => Assert.NotEqual(change.Basket!.Before, change.Basket.After));
    }
}
