using System.Globalization;
using System.Text.RegularExpressions;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Words.Numbers;

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
        var unit = match.Groups["u"].Value;
        return ContentUnit.Of(unit) switch
        {
            { Base: "g" } mass => new DesiredAmount(value * mass.Factor, AmountUnit.Mass),
            { Base: "ml" } volume => new DesiredAmount(value * volume.Factor, AmountUnit.Volume),
            _ => new DesiredAmount(value, unit switch
            {
                "pieces" or "piece" or "pcs" or "pc" => AmountUnit.Pieces,
                "pack" or "packs" => AmountUnit.Packs,
                _ => AmountUnit.Offer,
            }),
        };
    }

    /// <summary>Takes a leading amount from a need: "2 mugs" gives 2 and "mugs". Before a unit of the product itself ("2 person tent") the number stays where it is.</summary>
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

/// <summary>What the shopper's number counts.</summary>
public enum AmountUnit
{
    /// <summary>No unit said, or "bottles", "pieces of this product": the offer's own unit, where nobody has to think of what it holds.</summary>
    Offer,

    /// <summary>Single pieces inside packs: "a dozen eggs", "12 pieces".</summary>
    Pieces,

    /// <summary>Grams.</summary>
    Mass,

    /// <summary>Millilitres.</summary>
    Volume,

    /// <summary>Packs as they are sold, whatever they hold: "2 packs of tea".</summary>
    Packs,
}

/// <summary>How an offer covers a desired amount.</summary>
/// <param name="Quantity">In the offer's unit; null when the offer cannot cover the amount.</param>
/// <param name="Covers">What that comes to, when it is more than was asked for or counted in packs: "2 x 6 pieces"; else null.</param>
/// <param name="Problem">One English sentence when <paramref name="Quantity"/> is null.</param>
public sealed record AmountConversion(decimal? Quantity, string? Covers, string? Problem)
{
    /// <summary>Measured goods take the measure itself; packs are rounded up to the next whole pack that covers the amount.</summary>
    public static AmountConversion Convert(DesiredAmount amount, Offer offer) => amount.Unit switch
    {
        AmountUnit.Mass => Measured(amount.Value, offer, SalesUnit.Kilogram, "g"),
        AmountUnit.Volume => Measured(amount.Value, offer, SalesUnit.Litre, "ml"),
        AmountUnit.Pieces when offer.Content is { Unit: "pieces", Value: > 1 } => Packs(amount.Value, offer, "pieces"),
        AmountUnit.Pieces when offer.Unit != SalesUnit.Piece => Impossible($"This is sold by the {offer.Unit.ToString().ToLowerInvariant()}, not by the piece; say how much of it."),
        _ => new AmountConversion(amount.Value, null, null),
    };

    private static AmountConversion Measured(decimal baseUnits, Offer offer, SalesUnit unit, string contentUnit)
    {
        if (offer.Unit == unit) return new AmountConversion(baseUnits / 1000, null, null);
        if (offer.Content is { } content && content.Unit == contentUnit) return Packs(baseUnits, offer, contentUnit);
        return Impossible("The shop does not state how much one of these holds; say how many you want.");
    }

    private static AmountConversion Packs(decimal wanted, Offer offer, string unit)
    {
        var content = offer.Content!.Value;
        var packs = wanted <= 0 ? wanted : Math.Ceiling(wanted / content);
        return new AmountConversion(packs, string.Create(CultureInfo.InvariantCulture, $"{packs:0} x {content:0.###} {unit}"), null);
    }

    private static AmountConversion Impossible(string problem) => new(null, null, problem);
}
