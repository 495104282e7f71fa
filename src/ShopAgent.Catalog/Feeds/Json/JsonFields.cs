using System.Text.Json;
using ShopAgent.Catalog.Text;

namespace ShopAgent.Catalog.Feeds.Json;

/// <summary>One JSON object's properties by canonical field name; the first of several spellings wins, the rest are "other".</summary>
internal sealed class JsonFields
{
    private readonly Dictionary<string, JsonElement> _known = new(StringComparer.Ordinal);

    public JsonFields(JsonElement element)
    {
        foreach (var property in element.EnumerateObject())
        {
            if (property.Value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined) continue;
            if (FieldName.Canonical(property.Name) is not { } field) Other.Add((property.Name, property.Value));
            else if (!_known.TryAdd(field, property.Value) && property.NameEquals(field)) _known[field] = property.Value;
        }
    }

    /// <summary>Properties that no field claims.</summary>
    public List<(string Name, JsonElement Value)> Other { get; } = [];

    public JsonElement? Get(string field) => _known.TryGetValue(field, out var value) ? value : null;

    /// <summary>A scalar as text, "" when the field is missing or no scalar.</summary>
    public string Text(string field) => _known.TryGetValue(field, out var value) ? JsonText.Scalar(value) ?? "" : "";

    public decimal? Number(string field) => NumberText.Read(Text(field));
}
