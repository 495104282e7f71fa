using System.Globalization;
using System.Text.Json;
using ShopAgent.Catalog.Products;

namespace ShopAgent.Import.Feeds.Acp;

/// <summary>{"amount": 1999, "currency": "USD"}: an amount in minor units of ISO 4217.</summary>
/// <param name="Major">In major units, with one decimal more than is ever a thousands group where there are three: "1.2990".</param>
internal readonly record struct MinorAmount(decimal Major, Currency Currency)
{
    /// <summary>As price text that is read back to the same amount, whatever the feed's decimal separator.</summary>
    public string Text => Major.ToString(Currency.Exponent == 3 ? "0.0000" : "F" + Currency.Exponent.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <returns>Null when the value is no such object, the amount no whole number, or the currency no code.</returns>
    public static MinorAmount? Read(JsonElement? value)
    {
        if (value is not { ValueKind: JsonValueKind.Object } price || !price.TryGetProperty("amount", out var amount) || !price.TryGetProperty("currency", out var code)) return null;
        if (code.ValueKind != JsonValueKind.String || !Currency.IsCode(code.GetString()) || Whole(amount) is not { } minor) return null;
        var currency = new Currency(code.GetString()!);
        return new MinorAmount((decimal)minor / currency.UnitsPerMajor, currency);
    }

    private static long? Whole(JsonElement amount) => amount.ValueKind switch
    {
        JsonValueKind.Number when amount.TryGetDecimal(out var number) && number == decimal.Floor(number) && Math.Abs(number) <= long.MaxValue => (long)number,
        JsonValueKind.String when long.TryParse(amount.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };
}
