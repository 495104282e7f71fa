using System.Globalization;

namespace ShopAgent.Catalog.Products;

/// <summary>What a kilogram, litre, metre or single piece of a pack costs, so that packs of different sizes compare.</summary>
public sealed record UnitPrice(Money Price, SalesUnit Per)
{
    private const int BasesPerUnit = 1000;

    /// <summary>Rounds half away from zero to the minor unit.</summary>
    /// <param name="price">Of the whole pack.</param>
    /// <param name="content">Net content in g, ml, mm or pieces.</param>
    /// <returns>Null where the content is not positive, is one piece, or is in another unit.</returns>
    public static UnitPrice? Of(Money price, Measure content) => content switch
    {
        { Value: <= 0 } or { Value: 1, Unit: "pieces" } => null,
        { Unit: "g" } => new UnitPrice(price * (BasesPerUnit / content.Value), SalesUnit.Kilogram),
        { Unit: "ml" } => new UnitPrice(price * (BasesPerUnit / content.Value), SalesUnit.Litre),
        { Unit: "mm" } => new UnitPrice(price * (BasesPerUnit / content.Value), SalesUnit.Metre),
        { Unit: "pieces" } => new UnitPrice(price * (1 / content.Value), SalesUnit.Piece),
        _ => null,
    };
}

/// <summary>A number with its unit in base units of its dimension: "g" (mass), "ml" (volume), "mm" (length), "pieces" (count).</summary>
public sealed record Measure(decimal Value, string Unit)
{
    public override string ToString() => Value.ToString("0.###", CultureInfo.InvariantCulture) + " " + Unit;
}
