namespace ShopAgent.Catalog.Products;

/// <param name="Fee">Flat fee per order at this shop.</param>
/// <param name="FreeFrom">Subtotal from which shipping is free; null: never.</param>
/// <param name="Delivery">Usual delivery time; null when not stated.</param>
public sealed record ShippingPolicy(Money Fee, Money? FreeFrom, DeliveryTime? Delivery)
{
    public Money CostFor(Money subtotal) => subtotal.MinorUnits == 0 || (FreeFrom is { } free && subtotal >= free) ? Money.Zero(Fee.Currency) : Fee;
}
