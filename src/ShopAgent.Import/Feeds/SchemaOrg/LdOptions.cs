namespace ShopAgent.Import.Feeds.SchemaOrg;

/// <summary>By what the variants of a ProductGroup differ.</summary>
internal static class LdOptions
{
    private static readonly string[] Usual = ["color", "size", "material", "pattern"];

    /// <summary>"https://schema.org/size" of variesBy as "size".</summary>
    public static List<string> Names(LdNode group) => [.. group.Texts("variesBy").Select(LdNode.SchemaName).Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <param name="names">Empty: colour, size, material and pattern.</param>
    public static Dictionary<string, string> Read(LdNode product, IReadOnlyList<string> names)
    {
        Dictionary<string, string> options = [];
        foreach (var name in names.Count > 0 ? names : Usual)
            if ((product.Text(name) ?? Additional(product, name)) is { } value) options.TryAdd(name, value);
        return options;
    }

    private static string? Additional(LdNode product, string name) => product.Nodes("additionalProperty")
        .Where(property => name.Equals(property.Text("name"), StringComparison.OrdinalIgnoreCase)).Select(LdFields.Quantity).FirstOrDefault();
}
