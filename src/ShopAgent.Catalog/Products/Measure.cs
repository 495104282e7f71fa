using System.Globalization;

namespace ShopAgent.Catalog.Products;

/// <summary>A number with its unit in base units of its dimension: "g" (mass), "ml" (volume), "mm" (length), "pieces" (count).</summary>
public sealed record Measure(decimal Value, string Unit)
{
    public override string ToString() => Value.ToString("0.###", CultureInfo.InvariantCulture) + " " + Unit;
}
