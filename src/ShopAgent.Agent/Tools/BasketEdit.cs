using System.Text.Json.Serialization;
using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Agent.Tools;

/// <summary>One change of the basket as it is asked for.</summary>
/// <param name="Id">Of a product or variant, a line of the basket, or a number on screen; null for operations on the whole basket.</param>
/// <param name="By">What takes the line's place, for a swap.</param>
/// <param name="Quantity">How many, or how much in <paramref name="Unit"/>; null: the least that is sold (add), or as before (swap, move).</param>
/// <param name="Unit">Null: the offer's own unit.</param>
/// <param name="Shop">Where the line moves to; null: the cheapest other shop.</param>
internal sealed record BasketEdit(BasketOperation Op, string? Id = null, string? By = null, decimal? Quantity = null, QuantityUnit? Unit = null, string? Shop = null)
{
    /// <summary>The amount in the units of goods; one of what is sold when none was given.</summary>
    [JsonIgnore]
    public DesiredAmount Amount => Amounts.Of(Quantity ?? 1, Unit);

    /// <summary>It takes the whole call: nothing else may be asked for beside it.</summary>
    [JsonIgnore]
    public bool IsAlone => Op is BasketOperation.Undo or BasketOperation.Redo or BasketOperation.AcceptPlan;
}

internal enum BasketOperation { Add, Set, Remove, Swap, Move, Clear, Undo, Redo, AcceptPlan }

internal enum QuantityUnit { Piece, Pack, Kg, G, L, Cl, Ml }

/// <summary>Quantities with their units, as tools take them, and as the basket knows them.</summary>
internal static class Amounts
{
    private const int Thousand = 1000;
    private const int PerCentilitre = 10;

    public static DesiredAmount Of(decimal quantity, QuantityUnit? unit) => unit switch
    {
        QuantityUnit.Kg => new DesiredAmount(quantity * Thousand, AmountUnit.Mass),
        QuantityUnit.G => new DesiredAmount(quantity, AmountUnit.Mass),
        QuantityUnit.L => new DesiredAmount(quantity * Thousand, AmountUnit.Volume),
        QuantityUnit.Cl => new DesiredAmount(quantity * PerCentilitre, AmountUnit.Volume),
        QuantityUnit.Ml => new DesiredAmount(quantity, AmountUnit.Volume),
        QuantityUnit.Pack => new DesiredAmount(quantity, AmountUnit.Packs),
        QuantityUnit.Piece => new DesiredAmount(quantity, AmountUnit.Pieces),
        _ => new DesiredAmount(quantity, AmountUnit.Offer),
    };

    public static (decimal Quantity, QuantityUnit? Unit) Of(DesiredAmount amount) => amount.Unit switch
    {
        AmountUnit.Mass => (amount.Value / Thousand, QuantityUnit.Kg),
        AmountUnit.Volume => (amount.Value / Thousand, QuantityUnit.L),
        AmountUnit.Pieces => (amount.Value, QuantityUnit.Piece),
        AmountUnit.Packs => (amount.Value, QuantityUnit.Pack),
        _ => (amount.Value, null),
    };
}
