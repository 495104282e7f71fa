using ShopAgent.Catalog.Search.Query;

namespace ShopAgent.Cli.Json;

/// <param name="Value">In the base unit.</param>
internal sealed record SpecConstraintJson(string? Name, string Comparison, decimal Value, string? Unit, string Text)
{
    public static SpecConstraintJson Of(SpecConstraint spec) => new(spec.Name, JsonNames.Of(spec.Comparison), spec.Number, spec.Unit, spec.Text);
}
