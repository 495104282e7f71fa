using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Cli.Json;

/// <param name="Shipping">Null when the shop states no shipping policy; the total is then of the goods alone.</param>
internal sealed record ShopTotalJson(string Merchant, AmountJson Subtotal, AmountJson? Shipping, AmountJson Total, AmountJson? MissingForFreeShipping)
{
    public static ShopTotalJson Of(ShopTotal shop) =>
        new(shop.MerchantId, AmountJson.Of(shop.Subtotal), AmountJson.Of(shop.Shipping), AmountJson.Of(shop.Total), AmountJson.Of(shop.MissingForFreeShipping));
}
