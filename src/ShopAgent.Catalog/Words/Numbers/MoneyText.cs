using System.Globalization;
using ShopAgent.Catalog.Products;

namespace ShopAgent.Catalog.Words.Numbers;

/// <summary>Amounts as shoppers of a language write them: "€1,234.50" in English, "1 234,50 €" in French.</summary>
public static class MoneyText
{
    private static readonly Dictionary<string, string> Symbols = new(StringComparer.Ordinal) { ["EUR"] = "€", ["USD"] = "$", ["GBP"] = "£", ["JPY"] = "¥", ["CHF"] = "CHF ", ["SEK"] = "SEK " };

    public static string Of(Money money, string language)
    {
        var format = language == "fr" ? French : CultureInfo.InvariantCulture.NumberFormat;
        var number = Math.Abs(money.Amount).ToString("N" + money.Currency.Exponent.ToString(CultureInfo.InvariantCulture), format);
        var sign = money.MinorUnits < 0 ? "-" : "";
        var symbol = Symbols.GetValueOrDefault(money.Currency.Code, money.Currency.Code + " ");
        return language == "fr" ? $"{sign}{number} {symbol.Trim()}" : $"{sign}{symbol}{number}";
    }

    private static readonly NumberFormatInfo French = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = " " };
}
