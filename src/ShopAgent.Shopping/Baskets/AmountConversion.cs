using System.Globalization;
using ShopAgent.Catalog.Products;

namespace ShopAgent.Shopping.Baskets;

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
