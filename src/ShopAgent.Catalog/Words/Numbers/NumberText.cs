using System.Globalization;

namespace ShopAgent.Catalog.Words.Numbers;

/// <summary>Numbers that are not prices: quantities, ratings, weights.</summary>
internal static class NumberText
{
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
}
