using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Cli.Json;

/// <param name="Total">Null for an empty basket and for shops of several currencies.</param>
internal sealed record BasketJson(IReadOnlyList<BasketLineJson> Lines, IReadOnlyList<ShopTotalJson> Shops, AmountJson? Total)
{
    public static BasketJson Of(IReadOnlyList<LineItem> lines, BasketTotals totals) =>
        new([.. lines.Select(BasketLineJson.Of)], [.. totals.Shops.Select(ShopTotalJson.Of)], AmountJson.Of(totals.Total));
}

internal sealed record BasketLineJson(
    string Id, string ProductId, string Merchant, string Title, IReadOnlyDictionary<string, string> Options, decimal Quantity, string Unit, AmountJson UnitPrice, AmountJson LineTotal)
{
    public static BasketLineJson Of(LineItem line) => new(
        line.VariantId, line.ProductId, line.MerchantId, line.Title, line.Options, line.Quantity, JsonNames.Of(line.Unit), AmountJson.Of(line.UnitPrice), AmountJson.Of(line.LineTotal));
}

/// <param name="Shipping">Null when the shop states no shipping policy; the total is then of the goods alone.</param>
internal sealed record ShopTotalJson(string Merchant, AmountJson Subtotal, AmountJson? Shipping, AmountJson Total, AmountJson? MissingForFreeShipping)
{
    public static ShopTotalJson Of(ShopTotal shop) =>
        new(shop.MerchantId, AmountJson.Of(shop.Subtotal), AmountJson.Of(shop.Shipping), AmountJson.Of(shop.Total), AmountJson.Of(shop.MissingForFreeShipping));
}

/// <summary>One kept basket of <c>basket saved --json</c>, with titles and prices as they were.</summary>
internal sealed record SavedBasketJson(string Name, DateTimeOffset SavedAt, IReadOnlyList<BasketLineJson> Lines)
{
    public static SavedBasketJson Of(SavedBasket basket) => new(basket.Name, basket.SavedAt, [.. basket.Lines.Select(BasketLineJson.Of)]);
}
