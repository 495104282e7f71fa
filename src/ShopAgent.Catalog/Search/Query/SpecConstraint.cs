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

/// <summary>A comparison to something that was shown: "cheaper", "lighter than the first".</summary>
/// <param name="Attribute">"price", or a spec name such as "weight", "screen size", "capacity".</param>
/// <param name="Direction">LessThan or MoreThan (AtLeast and AtMost for "at least as fast").</param>
/// <param name="Ordinal">Which shown product, from 1; null: the one talked about last, else the first shown.</param>
/// <param name="Text">As said.</param>
public sealed record RelativeConstraint(string Attribute, Comparison Direction, int? Ordinal, string Text);
