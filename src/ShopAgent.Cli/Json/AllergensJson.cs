using ShopAgent.Catalog.Products;

namespace ShopAgent.Cli.Json;

/// <param name="Declared">False: what is not named here is unknown, not absent.</param>
internal sealed record AllergensJson(bool Declared, IReadOnlyList<string> Contains, IReadOnlyList<string> MayContain, IReadOnlyList<string> FreeOf)
{
    public static AllergensJson Of(AllergenInfo info) => new(info.IsDeclared, info.Contains, info.MayContain, info.FreeOf);
}
