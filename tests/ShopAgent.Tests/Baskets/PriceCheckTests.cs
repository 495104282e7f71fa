using Microsoft.Extensions.Time.Testing;
using ShopAgent.Shopping.Baskets;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Baskets;

public class PriceCheckTests
{
    private readonly FakeProductLookup _products = new FakeProductLookup().With(Sample.Single("a:1", 10m, "Kettle"), Sample.Single("a:2", 20m, "Pan", stock: 5), Sample.Single("a:3", 30m, "Pot"));
    private readonly FakeTimeProvider _time = new();
    private readonly IReadOnlyList<LineItem> _lines;

    public PriceCheckTests()
    {
        var editor = new BasketEditor(_products, _time);
        _lines = editor.AddMany(Basket.Empty, [new BasketRequest("a:1", 1), new BasketRequest("a:2", 4), new BasketRequest("a:3", 1)]).Basket.Lines;
    }

    [Fact]
    public void Nothing_drifts_while_the_catalogue_stays()
    {
        var result = new PriceCheck(_products, _time).Reprice(_lines);

        Assert.Empty(result.Drifts);
        Assert.True(result.CanBeOrdered);
    }

    [Fact]
    public void Prices_stock_and_lost_products_are_told_apart()
    {
        _products.With(Sample.Single("a:1", 11m, "Kettle"), Sample.Single("a:2", 20m, "Pan", stock: 3)).Remove("a:3");

        var result = new PriceCheck(_products, _time).Reprice(_lines);

        Assert.Equal([DriftKind.PriceChanged, DriftKind.CannotBuy, DriftKind.Gone], result.Drifts.Select(drift => drift.Kind));
        Assert.Equal("Kettle now costs 11.00 EUR; it was 10.00 EUR.", result.Drifts[0].Message);
        Assert.Equal("Only 3 of Pan are in stock; ask for 3 or fewer.", result.Drifts[1].Message);
        Assert.Equal(Sample.Eur(11m), result.Lines[0].UnitPrice);
        Assert.False(result.CanBeOrdered);
    }
}
