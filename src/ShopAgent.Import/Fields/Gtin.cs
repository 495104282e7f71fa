namespace ShopAgent.Import.Fields;

/// <summary>Global Trade Item Numbers: GTIN-8, -12 (UPC), -13 (EAN, ISBN) and -14.</summary>
public static class Gtin
{
    /// <summary>The digits without spaces and hyphens; null unless the length is 8, 12, 13 or 14 and the check digit is right.</summary>
    public static string? Normalise(string? text)
    {
        if (text is null) return null;
        var digits = text.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).Trim('\'');
        return digits.Length is 8 or 12 or 13 or 14 && digits.All(char.IsAsciiDigit) && digits.Any(digit => digit != '0') && HasCheckDigit(digits) ? digits : null;
    }

    /// <summary>GS1 General Specifications, section 7.9: weights 3 and 1 from the right, the sum is a multiple of ten.</summary>
    private static bool HasCheckDigit(string digits)
    {
        var sum = 0;
        for (var fromRight = 0; fromRight < digits.Length; fromRight++)
            sum += (digits[digits.Length - 1 - fromRight] - '0') * (fromRight % 2 == 0 ? 1 : 3);
        return sum % 10 == 0;
    }
}
