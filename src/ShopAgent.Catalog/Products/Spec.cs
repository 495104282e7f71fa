using System.Globalization;

namespace ShopAgent.Catalog.Products;

/// <summary>One typed specification.</summary>
/// <param name="Name">Lower-case name as in the feed or of the dimension: "weight", "capacity", "length", "memory".</param>
/// <param name="Number">The value in the base unit; null for a text value.</param>
/// <param name="Unit">Base unit (g, ml, mm, GB, Hz, W, mAh, inch, pieces, persons ...); null for text or a bare number.</param>
/// <param name="Text">The value as written.</param>
/// <param name="Source">Where it was read: "attribute", "title" or "description".</param>
public sealed record Spec(string Name, decimal? Number, string? Unit, string Text, string Source)
{
    public override string ToString() => Number is { } n
        ? $"{Name} {n.ToString("0.###", CultureInfo.InvariantCulture)}{(Unit is null ? "" : " " + Unit)}"
        : $"{Name} {Text}";
}
