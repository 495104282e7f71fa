using System.Globalization;
using System.Text.RegularExpressions;

namespace ShopAgent.Shopping.Baskets;

/// <summary>How much a shopper wants, before it is matched to how a shop sells it.</summary>
/// <param name="Value">In <paramref name="Unit"/>: grams for mass, millilitres for volume. May be zero or negative as said; the basket refuses it with a reason.</param>
public sealed partial record DesiredAmount(decimal Value, AmountUnit Unit)
{
    public static DesiredAmount One { get; } = new(1, AmountUnit.Offer);

    /// <summary>Longer numbers are typing accidents; they are refused as an amount rather than overflow later.</summary>
    private const int MaxDigits = 9;

    /// <summary>"2", "1,5 kg", "12 pieces", "3 packs"; an empty text is one. Null when it is no amount.</summary>
    public static DesiredAmount? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return One;
        var match = Amount().Match(text.Trim().ToLowerInvariant());
        if (!match.Success) return null;
        var digits = match.Groups["n"].Value.Replace('−', '-').Replace(',', '.');
        if (digits.Count(char.IsAsciiDigit) > MaxDigits || !decimal.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)) return null;
        return match.Groups["u"].Value switch
        {
            "kg" => new DesiredAmount(value * 1000, AmountUnit.Mass),
            "g" => new DesiredAmount(value, AmountUnit.Mass),
            "l" => new DesiredAmount(value * 1000, AmountUnit.Volume),
            "cl" => new DesiredAmount(value * 10, AmountUnit.Volume),
            "ml" => new DesiredAmount(value, AmountUnit.Volume),
            "pieces" or "piece" or "pcs" or "pc" => new DesiredAmount(value, AmountUnit.Pieces),
            _ => new DesiredAmount(value, AmountUnit.Offer),
        };
    }

    /// <summary>Takes a leading amount from a need: "2 mugs" gives 2 and "mugs"; "2 person tent" stays whole, because the number speaks of the product.</summary>
    public static (DesiredAmount? Amount, string Goods) TakeFrom(string need)
    {
        var match = Leading().Match(need.Trim());
        return match.Success && Parse(match.Groups["a"].Value) is { } amount ? (amount, match.Groups["rest"].Value) : (null, need.Trim());
    }

    [GeneratedRegex(@"^(?<n>[-−]?\d+(?:[.,]\d+)?)\s*(?<u>kg|g|l|cl|ml|pieces?|pcs?|packs?|x)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Amount();

    [GeneratedRegex(@"^(?<a>[-−]?\d+(?:[.,]\d+)?)(?:\s*x)?\s+(?!person|people|man\b|pers|inch|in\b|m\b|cm\b|mm\b|l\b|litre|liter|w\b|watt|gb\b|tb\b|mah\b|hz\b|ply\b|pack\b)(?<rest>\p{L}.*)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Leading();
}
