using ShopAgent.Catalog.Feeds.Delimited;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Text;

namespace ShopAgent.Catalog.Feeds.WooCommerce;

/// <summary>The attributes of one WooCommerce row: plain ones, and those that carry facts which other feeds have fields for (brand, pack, allergens ...).</summary>
internal sealed class WooAttributes
{
    private static readonly HashSet<string> FactFields = new(StringComparer.Ordinal)
    {
        "brand", "pack", "unit", "step", "min_quantity", "contains", "may_contain", "free_of", "diets", "delivery_days", "rating", "gtin", "mpn",
    };

    private readonly Dictionary<string, string> _facts = new(StringComparer.Ordinal);

    /// <summary>Name to value, several values parted by ", ".</summary>
    public Dictionary<string, string> Plain { get; } = [];

    /// <summary>Names of the plain attributes, in order: on a variable product those that its variations set are its options.</summary>
    public List<string> Choices { get; } = [];

    /// <summary>Null without a declaration. One that says "none" is a declaration, too.</summary>
    public AllergenInfo? Allergens => _facts.ContainsKey("contains") || _facts.ContainsKey("may_contain") || _facts.ContainsKey("free_of")
        ? new AllergenInfo(true, true, DraftFacts.Names(Fact("contains")), DraftFacts.Names(Fact("may_contain")), DraftFacts.Names(Fact("free_of")))
        : null;

    public string? Fact(string field) => _facts.GetValueOrDefault(field);

    public static WooAttributes Read(WooColumns columns, DelimitedRecord row)
    {
        var attributes = new WooAttributes();
        foreach (var (nameColumn, valueColumn) in columns.Attributes)
        {
            var name = HtmlText.Line(row.Cells[nameColumn]);
            var value = string.Join(", ", ListText.SplitEscaped(row.Cells[valueColumn]).Select(part => HtmlText.Line(part, CleanText.DescriptionLength)).Where(part => part.Length > 0));
            if (name.Length == 0 || value.Length == 0) continue;
            attributes.Add(name, value);
        }

        return attributes;
    }

    private void Add(string name, string value)
    {
        var field = FieldName.Canonical(name);
        if (field is not null && FactFields.Contains(field) && (field != "rating" || DraftFacts.Rating(value) is not null)) _facts.TryAdd(field, value);
        else if (Plain.TryAdd(field == "ingredients" ? field : name, value)) Choices.Add(name);
    }
}
