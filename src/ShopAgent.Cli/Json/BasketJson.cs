using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Cli.Json;

/// <param name="Total">Null for an empty basket and for shops of several currencies.</param>
internal sealed record BasketJson(IReadOnlyList<BasketLineJson> Lines, IReadOnlyList<ShopTotalJson> Shops, AmountJson? Total)
{
    public static BasketJson Of(IReadOnlyList<BasketLine> lines, BasketTotals totals) =>
        new([.. lines.Select(BasketLineJson.Of)], [.. totals.Shops.Select(ShopTotalJson.Of)], AmountJson.Of(totals.Total));
}
