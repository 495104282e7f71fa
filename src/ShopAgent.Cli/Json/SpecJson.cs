using System.Globalization;
using ShopAgent.Catalog.Products;

namespace ShopAgent.Cli.Json;

/// <param name="Value">The number in the base unit, or the usual name of a standard.</param>
/// <param name="Source">attribute, title or description.</param>
/// <param name="Field">The attribute's name; null for title and description.</param>
/// <param name="Start">Where the value starts in that text, in UTF-16 code units from 0.</param>
/// <param name="Length">0 where the place is not known.</param>
internal sealed record SpecJson(string Name, string Value, string? Unit, string Source, string? Field, int Start, int Length)
{
    public static SpecJson Of(Spec spec) =>
        new(spec.Name, spec.Number?.ToString("0.######", CultureInfo.InvariantCulture) ?? spec.Text, spec.Unit, spec.Source, spec.Field, spec.Start, spec.Length);
}
