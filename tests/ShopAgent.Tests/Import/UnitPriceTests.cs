using CsCheck;
using ShopAgent.Catalog.Products;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Import;

public class UnitPriceTests
{
    [Theory]
    [InlineData(229, 500, "g", 458, SalesUnit.Kilogram)]
    [InlineData(169, 1000, "ml", 169, SalesUnit.Litre)]
    [InlineData(600, 1980, "ml", 303, SalesUnit.Litre)]
    [InlineData(349, 10, "pieces", 35, SalesUnit.Piece)]
    [InlineData(1000, 2500, "mm", 400, SalesUnit.Metre)]
    public void A_pack_has_a_price_per_unit(long price, int value, string unit, long expected, SalesUnit per) =>
        Assert.Equal(new UnitPrice(new Money(expected, Currency.Eur), per), UnitPrice.Of(new Money(price, Currency.Eur), new Measure(value, unit)));

    [Theory]
    [InlineData(0, "g")]
    [InlineData(1, "pieces")]
    [InlineData(5, "inch")]
    public void Other_contents_have_none(int value, string unit) => Assert.Null(UnitPrice.Of(new Money(100, Currency.Eur), new Measure(value, unit)));

    [Fact]
    public void A_sale_lowers_it_while_it_holds()
    {
        var now = new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
        var offer = new Offer { ListPrice = new Money(400, Currency.Eur), SalePrice = new Money(300, Currency.Eur), SaleWindow = new SaleWindow(now, now.AddDays(1)), Content = new Measure(200, "g") };
        Assert.Equal(1500, offer.UnitPriceAt(now)?.Price.MinorUnits);
        Assert.Equal(2000, offer.UnitPriceAt(now.AddDays(2))?.Price.MinorUnits);
        Assert.Null((offer with { ListPrice = null }).UnitPriceAt(now));
    }

    [Fact]
    public void The_price_of_the_content_is_the_price_of_the_pack() =>
        Gen.Select(Gen.Long[1, 100_000], Gen.Int[1, 5000]).AlwaysHolds(made =>
            // Rounded to the minor unit, so within half a cent a kilogram.
            Math.Abs((UnitPrice.Of(new Money(made.Item1, Currency.Eur), new Measure(made.Item2, "g"))!.Price.MinorUnits * made.Item2 / 1000m) - made.Item1) <= (made.Item2 / 2000m) + 0.0001m);
}
