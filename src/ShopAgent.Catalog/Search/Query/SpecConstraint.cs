using System.Globalization;
using ShopAgent.Catalog.Products;

namespace ShopAgent.Catalog.Search.Query;

/// <summary>A typed limit: "longer than 3 metres" is length, MoreThan, 3000, mm.</summary>
/// <param name="Name">Spec name, or null when only the unit is known ("16 GB").</param>
/// <param name="Number">In the base unit.</param>
/// <param name="Unit">Base unit as in <see cref="Products.Spec.Unit"/>; null for a bare number.</param>
/// <param name="Text">As said, for messages.</param>
public sealed record SpecConstraint(string? Name, Comparison Comparison, decimal Number, string? Unit, string Text)
{
    public bool IsSatisfiedBy(decimal value) => Comparison switch
    {
        Comparison.AtLeast => value >= Number,
        Comparison.AtMost => value <= Number,
        Comparison.MoreThan => value > Number,
        Comparison.LessThan => value < Number,
        Comparison.NotEqual => value != Number,
        _ => value == Number,
    };

    public override string ToString() => Text.Length > 0 ? Text : $"{Name} {Comparison} {Number.ToString(CultureInfo.InvariantCulture)} {Unit}";
}
