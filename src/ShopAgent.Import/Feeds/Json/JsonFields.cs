using System.Text.Json;
using ShopAgent.Catalog.Words.Numbers;
using ShopAgent.Import.Fields;
using ShopAgent.Import.Issues;

namespace ShopAgent.Import.Feeds.Json;

/// <summary>One JSON object's properties by canonical field name; the first of several spellings wins, the rest are "other".</summary>
internal sealed class JsonFields
{
    private readonly Dictionary<string, JsonElement> _known = new(StringComparer.Ordinal);

    /// <param name="uses">Notes what the properties were taken for; null: nobody asks.</param>
    public JsonFields(JsonElement element, FieldUses? uses = null)
    {
        foreach (var property in element.EnumerateObject())
        {
            if (property.Value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined) continue;
            var canonical = FieldName.Canonical(property.Name);
            uses?.Add(property.Name, canonical ?? "attribute");
            if (canonical is not { } field) Other.Add((property.Name, property.Value));
            else if (!_known.TryAdd(field, property.Value) && property.NameEquals(field)) _known[field] = property.Value;
        }
    }

    /// <summary>Properties that no field claims.</summary>
    public List<(string Name, JsonElement Value)> Other { get; } = [];

    public JsonElement? Get(string field) => _known.TryGetValue(field, out var value) ? value : null;

    /// <summary>A scalar as text, also that of {"quantity": 4} or {"value": 4}; "" when the field is missing or has none.</summary>
    public string Text(string field)
    {
        if (!_known.TryGetValue(field, out var value)) return "";
        if (value.ValueKind == JsonValueKind.Object && (value.TryGetProperty("quantity", out var inner) || value.TryGetProperty("value", out inner))) value = inner;
        return JsonText.Scalar(value) ?? "";
    }

    /// <summary>The property of a field that is an object: the "sale" of {"regular": 9.90, "sale": 7.90}.</summary>
    public JsonElement? Inner(string field, params ReadOnlySpan<string> names)
    {
        if (Get(field) is not { ValueKind: JsonValueKind.Object } value) return null;
        foreach (var name in names)
            if (value.TryGetProperty(name, out var inner) && inner.ValueKind is not JsonValueKind.Null) return inner;
        return null;
    }

    public decimal? Number(string field) => NumberText.Read(Text(field));
}
