using System.Text.Json;
using ShopAgent.Import.Drafts;
using ShopAgent.Import.Fields;
using ShopAgent.Import.Issues;

namespace ShopAgent.Import.Feeds.SchemaOrg;

/// <summary>Properties of schema.org products.</summary>
internal static class LdFields
{
    private static readonly string[] GtinNames = ["gtin", "gtin13", "gtin12", "gtin14", "gtin8", "isbn"];

    private static readonly string[] PlainAttributes = ["countryOfOrigin", "model", "width", "height", "depth", "award", "productionDate"];

    public static string? Gtin(LdNode product) => GtinNames.Select(name => product.Text(name)).FirstOrDefault(text => text is not null);

    public static string? SourceId(LdNode product) => product.Text("sku") ?? product.Text("productID") ?? Gtin(product) ?? product.Id ?? product.Text("url");

    public static List<string> Images(LdNode product, string id, FeedLog log) =>
        [.. ImageTexts(product).SelectMany(text => ListText.Images(text, product.Line, id, "image", log)).Distinct(StringComparer.Ordinal)];

    /// <summary>Addresses, or the url or contentUrl of ImageObjects.</summary>
    public static IEnumerable<string> ImageTexts(LdNode product)
    {
        foreach (var value in product.Values("image"))
        {
            var text = value.ValueKind == JsonValueKind.Object
                ? product.Document.Resolve(new LdNode(value, product.Document, product.Line)) is var image && (image.Scalar("url") ?? image.Scalar("contentUrl")) is { } url ? url : image.Id
                : Json.JsonText.Scalar(value);
            if (text is not null) yield return text;
        }
    }

    /// <param name="own">Colour, size ... of a product that is not one of several variants.</param>
    public static FactsFromAttributes Facts(LdNode product, IReadOnlyDictionary<string, string> own)
    {
        var facts = new FactsFromAttributes();
        foreach (var (name, value) in own) facts.Plain.TryAdd(name, value);
        foreach (var property in product.Nodes("additionalProperty"))
            if (property.Text("name") is { } name && Quantity(property) is { } value) facts.Add(name, value);
        foreach (var name in PlainAttributes)
            if ((product.Node(name) is { } node ? Quantity(node) : product.Text(name)) is { } value) facts.Plain.TryAdd(FieldName.Key(name), value);
        if (product.Node("offers")?.Node("hasMerchantReturnPolicy")?.Text("merchantReturnDays") is { } days) facts.Plain.TryAdd("return days", days);
        return facts;
    }

    /// <summary>"3.5 kg" of a QuantitativeValue or PropertyValue; a text as it stands.</summary>
    public static string? Quantity(LdNode value)
    {
        var number = value.Text("value") ?? value.Text("name");
        var unit = value.Text("unitText") ?? UnitName(value.Text("unitCode"));
        return number is null ? null : unit is null ? number : $"{number} {unit}";
    }

    public static string? Canonical(string property) => property switch
    {
        "name" => "title",
        "description" or "brand" or "category" or "url" or "mpn" or "sku" => property,
        "offers" => "price, availability",
        "image" => "images",
        "keywords" => "tags",
        "aggregateRating" => "rating",
        "hasVariant" => "variants",
        "isVariantOf" or "productGroupID" => "group_id",
        "variesBy" or "color" or "size" or "material" or "pattern" => "options",
        "additionalProperty" or "weight" => "attribute",
        _ when GtinNames.Contains(property) => "gtin",
        _ when PlainAttributes.Contains(property) => "attribute",
        _ => null,
    };

    /// <summary>UN/CEFACT codes that shops use for weights, lengths and volumes; others as written.</summary>
    private static string? UnitName(string? code) => code switch
    {
        "KGM" => "kg", "GRM" => "g", "LBR" => "lb", "ONZ" => "oz", "LTR" => "l", "MLT" => "ml", "CMT" => "cm", "MMT" => "mm", "MTR" => "m", "INH" => "in",
        _ => code,
    };
}

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
