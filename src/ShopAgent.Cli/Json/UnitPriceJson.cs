using ShopAgent.Catalog.Products;

namespace ShopAgent.Cli.Json;

/// <param name="Amount">Major units.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Per">kilogram, litre, metre or piece.</param>
internal sealed record UnitPriceJson(decimal Amount, string Currency, string Per)
{
    public static UnitPriceJson? Of(UnitPrice? price) =>
        price is null ? null : new UnitPriceJson(AmountJson.Of(price.Price).Amount, price.Price.Currency.Code, JsonNames.Of(price.Per));
}
