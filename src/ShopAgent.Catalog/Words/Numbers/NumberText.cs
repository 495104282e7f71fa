using System.Globalization;

namespace ShopAgent.Catalog.Words.Numbers;

/// <summary>The one reader and writer of numbers that are not prices: quantities, ratings, measures.</summary>
public static class NumberText
{
    /// <summary>Numbers of more characters are identifiers, not quantities.</summary>
    private const int MaxLength = 18;

    private const int GroupLength = 3;

    /// <summary>A plain number with a decimal point or comma and no thousands marks: "0.1", "2,5", "12.0"; null otherwise.</summary>
    public static decimal? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        return decimal.TryParse(text.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;
    }

    /// <summary>Without trailing zeros: "17", "2.13".</summary>
    public static string Write(decimal value) => value.ToString("0.#############################", CultureInfo.InvariantCulture);

    /// <summary>
    /// A number as people and shops write it, with either decimal separator: "1.299,00", "1,299.00", "3,5", "16"; null when it is none. Both separators: the last is the decimal one. One kind, repeated: thousands. One kind, once: thousands when exactly three digits follow a comma ("1,299") or
    /// a point after one to three digits is followed by three ("1.299") and <paramref name="pointIsDecimal"/> is false; else decimal.
    /// </summary>
    /// <param name="pointIsDecimal">How to read "1.299": true in specifications ("1.299 kg"), false in prices.</param>
    public static decimal? ReadGrouped(ReadOnlySpan<char> text, bool pointIsDecimal = true)
    {
        if (text.Length is 0 or > MaxLength || !char.IsAsciiDigit(text[0])) return null;
        var (point, comma) = (text.LastIndexOf('.'), text.LastIndexOf(','));
        var decimalAt = (point, comma) switch
        {
            ( < 0, < 0) => -1,
            ( >= 0, >= 0) => Math.Max(point, comma),
            ( >= 0, _) => IsGrouping(text, '.', point) && !(pointIsDecimal && text.Count('.') == 1) ? -1 : point,
            _ => IsGrouping(text, ',', comma) ? -1 : comma,
        };
        Span<char> plain = stackalloc char[text.Length];
        var length = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsAsciiDigit(text[at])) plain[length++] = text[at];
            else if (at == decimalAt) plain[length++] = '.';
        }

        return decimal.TryParse(plain[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    private static bool IsGrouping(ReadOnlySpan<char> text, char separator, int last)
    {
        if (text.Length - last - 1 != GroupLength) return text.Count(separator) > 1;
        var first = text.IndexOf(separator);
        return first is > 0 and <= GroupLength && text[0] != '0';
    }
}
