using ShopAgent.Catalog.Products;
using ShopAgent.Shopping.Baskets;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Baskets;

public class BasketPricerTests
{
    private readonly BasketPricer _pricer = new(new FakeProductLookup().With(Sample.Shop("a", fee: 4.90m, freeFrom: 50m), Sample.Shop("b", fee: 3m), Sample.Shop("c")));

    [Fact]
    public void Shipping_is_charged_below_the_threshold_and_says_what_is_missing()
    {
        var shop = Assert.Single(_pricer.Of([Line("a", 49.99m)]).Shops);

        Assert.Equal((Sample.Eur(4.90m), Sample.Eur(54.89m), Sample.Eur(0.01m)), (shop.Shipping!.Value, shop.Total, shop.MissingForFreeShipping!.Value));
    }

    [Fact]
    public void Shipping_is_free_from_the_threshold_on()
    {
        var shop = Assert.Single(_pricer.Of([Line("a", 50m)]).Shops);

        Assert.Equal((Sample.Eur(0m), Sample.Eur(50m), (Money?)null), (shop.Shipping!.Value, shop.Total, shop.MissingForFreeShipping));
    }

    [Fact]
    public void Shipping_that_is_not_stated_is_not_known_rather_than_free()
    {
        var totals = _pricer.Of([Line("c", 10m), Line("gone", 5m)]);

        Assert.All(totals.Shops, shop => Assert.Null(shop.Shipping));
        Assert.Equal(Sample.Eur(15m), totals.Total);
        Assert.Equal("gone", totals.Shops[1].MerchantName);
    }

    [Fact]
    public void Shops_come_in_the_order_of_their_first_line()
    {
        var totals = _pricer.Of([Line("b", 1m, "1"), Line("a", 1m, "2"), Line("b", 1m, "3")]);

        Assert.Equal(["b", "a"], totals.Shops.Select(shop => shop.MerchantId));
        Assert.Equal(Sample.Eur(2m), totals.Shops[0].Subtotal);
    }

    [Fact]
    public void Several_currencies_and_nothing_at_all_have_no_total()
    {
        var dollars = Line("a", 10m) with { UnitPrice = Money.FromMajor(10m, new Currency("USD")) };

        Assert.Null(_pricer.Of([]).Total);
        Assert.Null(_pricer.Of([Line("b", 10m), dollars]).Total);
        Assert.Null(_pricer.Of([dollars]).Shops[0].Shipping);
    }

    private static LineItem Line(string shop, decimal price, string id = "1") => new()
    {
        VariantId = $"{shop}:{id}",
        ProductId = $"{shop}:{id}",
        MerchantId = shop,
        Title = "Thing",
        Quantity = 1,
        UnitPrice = Sample.Eur(price),
    };
}
