using ShopAgent.Catalog.Products;

namespace ShopAgent.Catalog.Words.Numbers;

/// <summary>Currency codes and symbols as they stand beside prices.</summary>
internal static class CurrencyMarks
{
    /// <summary>Active codes of ISO 4217 list one, without funds and metals.</summary>
    private const string ActiveCodes = """
        AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD
        FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT
        MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB
        TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG
        """;

    private static readonly HashSet<string> Codes = new(ActiveCodes.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);

    /// <summary>Longest first, so that "US$" is not read as "$". An empty code: several currencies share the symbol, and the feed's own is meant.</summary>
    private static readonly (string Symbol, string Code)[] Symbols =
    [
        ("US$", "USD"), ("CA$", "CAD"), ("AU$", "AUD"), ("NZ$", "NZD"), ("HK$", "HKD"), ("C$", "CAD"), ("A$", "AUD"), ("R$", "BRL"), ("S$", "SGD"),
        ("zł", "PLN"), ("Kč", "CZK"), ("Ft", "HUF"), ("Fr.", "CHF"), ("Rs.", ""), ("kr.", ""), ("kr", ""), ("€", "EUR"), ("£", "GBP"), ("₹", "INR"), ("₩", "KRW"), ("₺", "TRY"),
        ("₽", "RUB"), ("₪", "ILS"), ("฿", "THB"), ("₫", "VND"), ("₴", "UAH"), ("₦", "NGN"), ("₱", "PHP"), ("¥", ""), ("$", ""),
    ];

    public static bool IsKnownCode(string text) => Codes.Contains(text);

    /// <summary>Takes a code or symbol off the ends of a price.</summary>
    /// <returns>The rest, trimmed; the currency where the mark names one.</returns>
    public static (string Number, Currency? Currency) TakeOff(string price)
    {
        // "12.99 EUR", as most feeds write it: no symbol starts with a digit, or ends like a code.
        if (price.Length > 3 && char.IsAsciiDigit(price[0]) && !char.IsLetter(price[^4]) && IsKnownCode(price[^3..])) return (price[..^3].Trim(), new Currency(price[^3..]));
        foreach (var (symbol, code) in Symbols)
            if (WithoutMark(price, symbol) is { } rest) return (rest, code.Length == 0 ? null : new Currency(code));
        if (price.Length > 3)
        {
            if (IsKnownCode(price[..3]) && !char.IsLetter(price[3])) return (price[3..].Trim(), new Currency(price[..3]));
            if (IsKnownCode(price[^3..]) && !char.IsLetter(price[^4])) return (price[..^3].Trim(), new Currency(price[^3..]));
        }

        return (price, null);
    }

    private static string? WithoutMark(string price, string symbol)
    {
        if (price.StartsWith(symbol, StringComparison.OrdinalIgnoreCase)) return price[symbol.Length..].Trim();
        if (price.EndsWith(symbol, StringComparison.OrdinalIgnoreCase)) return price[..^symbol.Length].Trim();
        return price.StartsWith("-" + symbol, StringComparison.OrdinalIgnoreCase) ? "-" + price[(symbol.Length + 1)..].Trim() : null;
    }
}
