using System.Globalization;
using ShopAgent.Catalog.Products;

namespace ShopAgent.Catalog.Words.Numbers;

/// <summary>
/// Reads prices as shops write them: "139,99", "1.299,00 €", "1,299.00", "1 299,00", "CHF 1'299.-", "15.00USD". What cannot be read for certain is refused, because a price that is
/// wrong by a factor of ten is worse than none.
/// </summary>
public static class PriceText
{
    /// <summary>Digits of a thousands group.</summary>
    private const int Group = 3;

    /// <summary>Indian grouping writes 12,34,567: groups of two above the last one of three.</summary>
    private const int IndianGroup = 2;

    /// <summary>No offer costs more; a longer number is an article number in the wrong column.</summary>
    private const int MaxDigits = 15;

    /// <param name="text">One cell of a feed.</param>
    /// <param name="separator">The feed's decimal separator, '.' or ','; null when it is not known: then "1.299" is refused.</param>
    /// <param name="currency">Decides "1.299" where its minor unit has no decimals (yen).</param>
    /// <returns>Null when the cell is empty, no number, a range, or ambiguous.</returns>
    public static PriceReading? Read(string? text, char? separator = null, Currency? currency = null)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var (rest, named) = CurrencyMarks.TakeOff(PlainSpaces(text));
        var negative = rest.StartsWith('-');
        var number = WithoutEmptyCents(rest.TrimStart('-').TrimStart());
        return ReadNumber(number, separator, named ?? currency) is { } amount ? new PriceReading(negative ? -amount : amount, named) : null;
    }

    /// <summary>The decimal separator that a price shows beyond doubt; null when it shows none. Feeds are learned from these.</summary>
    public static char? SeparatorShownBy(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var number = CurrencyMarks.TakeOff(PlainSpaces(text)).Number;
        var at = number.LastIndexOfAny([',', '.']);
        if (at < 0 || number.Length - at - 1 is not (1 or 2) || !number[(at + 1)..].All(char.IsAsciiDigit)) return null;
        return Read(text) is null ? null : number[at];
    }

    private static decimal? ReadNumber(string number, char? separator, Currency? currency)
    {
        if (number.Length == 0 || number.Count(char.IsAsciiDigit) is 0 or > MaxDigits) return null;
        if (!number.All(character => char.IsAsciiDigit(character) || character is ',' or '.' or ' ' or '\'')) return null;
        if (DecimalPoint(number, separator, currency) is not { } point) return null;
        var whole = number[..point];
        var fraction = point < number.Length ? number[(point + 1)..] : "";
        if (!fraction.All(char.IsAsciiDigit) || !IsGrouped(whole)) return null;
        var digits = string.Concat(whole.Where(char.IsAsciiDigit));
        return decimal.Parse($"{(digits.Length == 0 ? "0" : digits)}.{fraction}0", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
    }

    /// <summary>Where the decimal separator stands; the length of the text when there is none; null when it cannot be told.</summary>
    private static int? DecimalPoint(string number, char? separator, Currency? currency)
    {
        var last = number.LastIndexOfAny([',', '.']);
        if (last < 0) return number.Length;
        var other = number[last] == ',' ? '.' : ',';
        if (number.Contains(other, StringComparison.Ordinal)) return number.AsSpan(0, last).Contains(number[last]) ? null : last;
        if (number.IndexOf(number[last], StringComparison.Ordinal) != last) return number.Length;
        if (number.Length - last - 1 != Group || !CouldBeGroups(number[..last])) return last;
        if (currency is { Exponent: 0 }) return number.Length;
        return separator is null ? null : number[last] == separator ? last : number.Length;
    }

    /// <summary>Whether "1" of "1.299" could be a thousands group: it has one to three digits and does not start with zero.</summary>
    private static bool CouldBeGroups(string whole) => whole.Length is > 0 and <= Group ? whole[0] != '0' : whole.AsSpan().IndexOfAny(' ', '\'') > 0;

    /// <summary>No marks at all, or one kind of mark with three digits after the last and two or three between.</summary>
    private static bool IsGrouped(string whole)
    {
        var parts = whole.Split(',', '.', ' ', '\'');
        if (parts.Length == 1) return true;
        if (whole.Where(character => !char.IsAsciiDigit(character)).Distinct().Count() > 1) return false;
        return parts[0].Length is > 0 and <= Group && parts[^1].Length == Group
            && (parts[1..^1].All(part => part.Length == Group) || (parts[0].Length <= IndianGroup && parts[1..^1].All(part => part.Length == IndianGroup)));
    }

    /// <summary>"15,-" and "15.–" are whole amounts.</summary>
    private static string WithoutEmptyCents(string number) =>
        number.Length > 2 && number[^1] is '-' or '–' or '—' && number[^2] is ',' or '.' ? number[..^2] : number;

    private static string PlainSpaces(string text)
    {
        var plain = text.Trim().ToCharArray();
        for (var index = 0; index < plain.Length; index++)
        {
            if (char.IsWhiteSpace(plain[index])) plain[index] = ' ';
            else if (plain[index] == '’') plain[index] = '\'';
            else if (plain[index] == '−') plain[index] = '-';
        }

        return new string(plain);
    }
}

/// <summary>What a price cell says.</summary>
/// <param name="Amount">In major units; may be zero or negative.</param>
/// <param name="Currency">Named by a code or an unmistakable symbol beside the number; else null.</param>
public readonly record struct PriceReading(decimal Amount, Currency? Currency);
