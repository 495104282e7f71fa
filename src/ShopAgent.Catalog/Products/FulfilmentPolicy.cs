namespace ShopAgent.Catalog.Products;

/// <summary>What a shop charges for shipping, and how long it takes.</summary>
/// <param name="Fee">Flat fee per order at this shop.</param>
/// <param name="FreeFrom">Subtotal from which shipping is free; null: never.</param>
/// <param name="Delivery">Usual delivery time; null when not stated.</param>
public sealed record FulfilmentPolicy(Money Fee, Money? FreeFrom, FulfilmentTime? Delivery)
{
    /// <summary>Shipping of an order of that subtotal.</summary>
    public Money CostFor(Money subtotal) => subtotal.MinorUnits == 0 || (FreeFrom is { } free && subtotal >= free) ? Money.Zero(Fee.Currency) : Fee;

    /// <summary>What more at this shop makes shipping free; null when it is free already, or never is.</summary>
    public Money? MissingForFree(Money subtotal) => FreeFrom is { } free && subtotal < free && Fee.MinorUnits > 0 ? free - subtotal : null;

    /// <summary>The merchant's policy when all its amounts are in this currency; null: what shipping costs is then not known.</summary>
    public static FulfilmentPolicy? Of(Merchant? merchant, Currency currency) =>
        merchant?.Shipping is { } policy && policy.Fee.Currency == currency && (policy.FreeFrom?.Currency ?? currency) == currency ? policy : null;
}
