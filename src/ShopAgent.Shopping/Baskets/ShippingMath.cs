using ShopAgent.Catalog.Products;

namespace ShopAgent.Shopping.Baskets;

internal static class ShippingMath
{
    /// <summary>The policy when all its amounts are in this currency; null: what shipping costs is then not known.</summary>
    public static ShippingPolicy? PolicyIn(this Merchant? merchant, Currency currency) =>
        merchant?.Shipping is { } policy && policy.Fee.Currency == currency && (policy.FreeFrom?.Currency ?? currency) == currency ? policy : null;

    /// <summary>What more at this shop makes shipping free; null when it is free already, or never is.</summary>
    public static Money? MissingForFree(this ShippingPolicy policy, Money subtotal) =>
        policy.FreeFrom is { } free && subtotal < free && policy.Fee.MinorUnits > 0 ? free - subtotal : null;
}
