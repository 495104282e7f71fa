using System.Globalization;
using ShopAgent.Catalog.Products;

namespace ShopAgent.Cli.Json;

/// <param name="Value">The number in the base unit, or the text as written.</param>
internal sealed record SpecJson(string Name, string Value, string? Unit, string Source)
{
    public static SpecJson Of(Spec spec) => new(spec.Name, spec.Number?.ToString("0.###", CultureInfo.InvariantCulture) ?? spec.Text, spec.Unit, spec.Source);
}
