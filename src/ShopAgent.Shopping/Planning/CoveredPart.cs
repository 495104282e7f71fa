using ShopAgent.Catalog.Products;
using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Shopping.Planning;

/// <summary>How much of a desired amount one unit of an offer is, so that packs can cover it (<see cref="PackCovers"/>).</summary>
public static class CoveredPart
{
    /// <summary>Who wants a few of what comes by the score counts the packs: two teas are not two tea bags, and two puzzles not two pieces of one.</summary>
    private const decimal Score = 10;

    /// <param name="amount">Null: none was said, and one of whatever is sold will do.</param>
    /// <param name="name">Title and options of the offer.</param>
    /// <returns>In the unit of the amount, above zero; null when the offer does not tell.</returns>
    public static decimal? Of(DesiredAmount? amount, Offer offer, string name) => amount switch
    {
        null => 1,
        { Unit: AmountUnit.Mass } => Measured(offer, SalesUnit.Kilogram, "g"),
        { Unit: AmountUnit.Volume } => Measured(offer, SalesUnit.Litre, "ml"),
        // A number of pieces says nothing about kilograms or litres.
        _ when offer.Unit is SalesUnit.Kilogram or SalesUnit.Litre => null,
        { Unit: AmountUnit.Packs } => 1,
        { Unit: AmountUnit.Pieces } => PackPieces.In(offer, name) ?? 1,
        _ => PackPieces.In(offer, name) is { } pieces && pieces < amount.Value * Score ? pieces : 1,
    };

    private static decimal? Measured(Offer offer, SalesUnit soldBy, string unit)
    {
        if (offer.Unit == soldBy) return 1000;
        return offer is { Unit: SalesUnit.Piece, Content: { Value: > 0 } content } && content.Unit == unit ? content.Value : null;
    }
}
