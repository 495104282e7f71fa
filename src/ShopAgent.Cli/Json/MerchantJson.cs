using ShopAgent.Catalog.Products;

namespace ShopAgent.Cli.Json;

/// <summary>One shop of <c>catalog list</c>.</summary>
/// <param name="Shipping">Null when the shop states no policy.</param>
internal sealed record MerchantJson(
    string Id, string Name, string Currency, int Products, int Variants, DateTimeOffset ImportedAt, ShippingJson? Shipping, string? Language, string? Country)
{
    public static MerchantJson Of(Merchant merchant) => new(
        merchant.Id,
        merchant.Name,
        merchant.Currency.Code,
        merchant.ProductCount,
        merchant.VariantCount,
        merchant.ImportedAt,
        merchant.Shipping is { } policy ? ShippingJson.Of(policy) : null,
        merchant.Language,
        merchant.Country);
}

/// <param name="FreeFrom">Subtotal from which shipping is free; null: never.</param>
/// <param name="MinDays">Working days; null when the shop does not say.</param>
internal sealed record ShippingJson(AmountJson Fee, AmountJson? FreeFrom, int? MinDays, int? MaxDays)
{
    public static ShippingJson Of(FulfilmentPolicy policy) => new(AmountJson.Of(policy.Fee), AmountJson.Of(policy.FreeFrom), policy.Delivery?.MinDays, policy.Delivery?.MaxDays);
}
