using ShopAgent.Catalog.Products;

namespace ShopAgent.Cli.Json;

/// <param name="Amount">Major units, written with as many decimals as the currency has: 139.90.</param>
/// <param name="Currency">ISO 4217.</param>
internal sealed record AmountJson(decimal Amount, string Currency)
{
    public static AmountJson Of(Money money)
    {
        // A decimal carries its scale: adding 0.00 makes 139.9 print as 139.90.
        var zeroWithScale = new decimal(0, 0, 0, false, (byte)money.Currency.Exponent);
        return new AmountJson(money.Amount + zeroWithScale, money.Currency.Code);
    }

    public static AmountJson? Of(Money? money) => money is { } known ? Of(known) : null;
}
