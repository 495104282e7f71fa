using System.Globalization;

namespace ShopAgent.Catalog.Products;

/// <summary>One typed specification.</summary>
/// <param name="Name">Lower-case name as in the feed or of the dimension: "weight", "capacity", "length", "memory".</param>
/// <param name="Number">The value in the base unit; null for a text value.</param>
/// <param name="Unit">Base unit (g, ml, mm, GB, Hz, W, mAh, inch, pieces, persons ...); null for text or a bare number.</param>
/// <param name="Text">The value as written; of a standard ("DDR5", "USB-C") its usual name.</param>
/// <param name="Source">Where it was read: "attribute", "title" or "description".</param>
/// <param name="Start">Offset of the value in that text, in UTF-16 code units from 0.</param>
/// <param name="Length">How much of that text the value takes; 0 where it is not known (catalogues imported before it was kept).</param>
/// <param name="Field">The attribute's name as the feed writes it; null for title and description.</param>
public sealed record Spec(string Name, decimal? Number, string? Unit, string Text, string Source, int Start = 0, int Length = 0, string? Field = null)
{
    public override string ToString() => Number is { } n
        ? $"{Name} {n.ToString("0.###", CultureInfo.InvariantCulture)}{(Unit is null ? "" : " " + Unit)}"
        : $"{Name} {Text}";
}
