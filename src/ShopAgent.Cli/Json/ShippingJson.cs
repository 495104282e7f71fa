using ShopAgent.Catalog.Products;

namespace ShopAgent.Cli.Json;

/// <param name="FreeFrom">Subtotal from which shipping is free; null: never.</param>
/// <param name="MinDays">Working days; null when the shop does not say.</param>
internal sealed record ShippingJson(AmountJson Fee, AmountJson? FreeFrom, int? MinDays, int? MaxDays)
{
    public static ShippingJson Of(ShippingPolicy policy) => new(AmountJson.Of(policy.Fee), AmountJson.Of(policy.FreeFrom), policy.Delivery?.MinDays, policy.Delivery?.MaxDays);
}
