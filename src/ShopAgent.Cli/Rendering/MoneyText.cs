using System.Globalization;
using ShopAgent.Catalog.Products;

namespace ShopAgent.Cli.Rendering;

/// <summary>Prices as readers of a language write them: €1,234.50 in English, 1 234,50 € in French.</summary>
internal static class MoneyText
{
    private const string NoBreakSpace = "\u00A0";
    private const string NarrowNoBreakSpace = "\u202F";

    private static readonly NumberFormatInfo English = new() { NumberGroupSeparator = ",", NumberDecimalSeparator = ".", NegativeSign = "-" };

    private static readonly NumberFormatInfo French = new() { NumberGroupSeparator = NarrowNoBreakSpace, NumberDecimalSeparator = ",", NegativeSign = "-" };

    // Unicode CLDR, standard symbols of the locales en and fr; a currency that is not here is written with its code.
    private static readonly Dictionary<string, (string English, string French)> Symbols = new(StringComparer.Ordinal)
    {
        ["EUR"] = ("€", "€"), ["GBP"] = ("£", "£"), ["USD"] = ("$", "$US"), ["CAD"] = ("CA$", "$CA"), ["AUD"] = ("A$", "$AU"),
        ["JPY"] = ("¥", "¥"), ["INR"] = ("₹", "₹"), ["KRW"] = ("₩", "₩"), ["BRL"] = ("R$", "R$"), ["MXN"] = ("MX$", "$MX"), ["NZD"] = ("NZ$", "$NZ"),
    };

    /// <param name="language">"fr" for French; anything else is written the English way.</param>
    public static string Of(Money money, string language)
    {
        var isFrench = language == "fr";
        var code = money.Currency.Code;
        var digits = Math.Abs(money.Amount).ToString("N" + money.Currency.Exponent.ToString(CultureInfo.InvariantCulture), isFrench ? French : English);
        var sign = money.MinorUnits < 0 ? "-" : "";
        if (!Symbols.TryGetValue(code, out var symbol)) return isFrench ? sign + digits + NoBreakSpace + code : sign + code + NoBreakSpace + digits;
        return isFrench ? sign + digits + NoBreakSpace + symbol.French : sign + symbol.English + digits;
    }
}
