using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Words.Numbers;
using ShopAgent.Import.Fields;

namespace ShopAgent.Import.Drafts;

/// <summary>
/// Facts that shops write as attributes where their format has no field for them (allergens, diets, pack, delivery days ...), told from attributes that only describe: a value that
/// cannot be such a fact stays an attribute, whatever its name.
/// </summary>
internal sealed class FactsFromAttributes
{
    private readonly Dictionary<string, string> _facts = new(StringComparer.Ordinal);

    /// <summary>Attributes that are no facts, in order; the first of a name wins, whatever its case.</summary>
    public Dictionary<string, string> Plain { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Null without a declaration. One that says "none" is a declaration, too.</summary>
    public AllergenInfo? Allergens => HasAny("contains", "allergens", "may_contain", "free_of")
        ? new AllergenInfo(true, true, [.. Names("contains"), .. Names("allergens")], Names("may_contain"), Names("free_of"))
        : null;

    public List<string> Diets => Names("diets");

    public Rating? Rating => DraftFacts.Rating(this["rating"], this["review_count"]);

    public string? this[string field] => _facts.GetValueOrDefault(field);

    /// <returns>Whether the attribute is a plain one that was not there yet.</returns>
    public bool Add(string name, string value)
    {
        var field = FieldName.Canonical(name);
        if (field is null || !IsFact(field, name, value)) return Plain.TryAdd(field == "ingredients" ? field : name, value);
        _facts.TryAdd(field, value);
        return false;
    }

    /// <summary>What the variant leaves out, the product's facts say.</summary>
    public VariantDraft Complete(VariantDraft variant) => variant with
    {
        Mpn = variant.Mpn ?? this["mpn"],
        Unit = variant.Unit ?? this["unit"],
        Step = variant.Step ?? NumberText.Read(this["step"]),
        MinimumQuantity = variant.MinimumQuantity ?? NumberText.Read(this["min_quantity"]),
        Pack = variant.Pack ?? this["pack"],
        Delivery = variant.Delivery ?? DraftFacts.Delivery(this["delivery_days"]),
    };

    private static bool IsFact(string field, string name, string value) => field switch
    {
        "brand" or "unit" or "diets" or "gtin" or "mpn" or "allergens" => true,
        "step" or "min_quantity" or "review_count" => NumberText.Read(value) is not null,
        "contains" or "may_contain" or "free_of" => SpeaksOfAllergens(value),
        "delivery_days" => DraftFacts.Delivery(value) is not null,
        "rating" => DraftFacts.Rating(value) is not null,
        // A pack size in lengths is how small the thing packs, not how much of it there is.
        "pack" => PackText.Read(value) is { } content && (content.Unit != "mm" || !name.EndsWith("size", StringComparison.OrdinalIgnoreCase)),
        _ => false,
    };

    private static bool SpeaksOfAllergens(string value)
    {
        var tokens = WordTokens.Of(value);
        return DraftFacts.Names(value).Count == 0 || AllergenWords.Find(tokens, 0, tokens.Count).Any() || tokens.Where((_, index) => AllergenWords.NameAt(tokens, index).Allergen is not null).Any();
    }

    private bool HasAny(params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
            if (_facts.ContainsKey(field)) return true;
        return false;
    }

    private List<string> Names(string field) => DraftFacts.Names(this[field]);
}
