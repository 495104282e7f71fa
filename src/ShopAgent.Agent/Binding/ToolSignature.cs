using System.Text.Json;

namespace ShopAgent.Agent.Binding;

/// <summary>A tool's parameters as one short line, for models that have no schemas: "ids: [text], view?: list|comparison|detail". A question mark: may be left out.</summary>
internal static class ToolSignature
{
    /// <param name="schema">Of all parameters: an object with properties.</param>
    public static string Of(JsonElement schema) => string.Join(", ", Members(schema));

    private static IEnumerable<string> Members(JsonElement schema)
    {
        if (!schema.TryGetProperty("properties", out var properties)) yield break;
        var required = schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(name => name.GetString()).ToHashSet() : [];
        foreach (var property in properties.EnumerateObject())
        {
            var form = Form(property.Value);
            var note = property.Value.TryGetProperty("description", out var said) ? $" ({said.GetString()})" : "";
            yield return property.Name + (required.Contains(property.Name) ? "" : "?") + (form.Length > 0 ? ": " + form : "") + note;
        }
    }

    /// <summary>Empty for text, which most members are.</summary>
    private static string Form(JsonElement schema)
    {
        if (schema.TryGetProperty("enum", out var choices)) return string.Join('|', choices.EnumerateArray().Select(choice => choice.GetString()));
        return (schema.TryGetProperty("type", out var type) ? type.GetString() : null) switch
        {
            "array" => schema.TryGetProperty("items", out var items) ? $"[{(Form(items) is { Length: > 0 } form ? form : "text")}]" : "[]",
            "object" => schema.TryGetProperty("properties", out _) ? $"{{{Of(schema)}}}" : "{…}",
            "integer" or "number" => "number",
            "boolean" => "true|false",
            "string" when schema.TryGetProperty("format", out var format) => format.GetString() ?? "",
            _ => "",
        };
    }
}
