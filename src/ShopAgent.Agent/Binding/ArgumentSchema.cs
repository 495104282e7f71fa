using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ShopAgent.Agent.Binding;

/// <summary>The JSON schema of an argument, as short as models understand it: every tool's schema is sent with every request.</summary>
internal static class ArgumentSchema
{
    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Compact JSON. What may be left out is only missing from <c>required</c>; there are no null types, defaults or titles.</summary>
    public static string Of(ArgumentMember member) => Node(member).ToJsonString(Written);

    private static JsonObject Node(ArgumentMember member) => Node(member.IsBrief ? new ArgumentShape(ArgumentKind.Open, member.Shape.Type) : member.Shape, member.Limits, member.Description);

    private static JsonObject Node(ArgumentShape shape, ArgumentLimits limits, string? description)
    {
        JsonObject schema = new() { ["type"] = TypeOf(shape.Kind) };
        if (description is not null) schema["description"] = description;
        switch (shape.Kind)
        {
            case ArgumentKind.Text:
                Put(schema, "minLength", limits.Shortest);
                Put(schema, "maxLength", limits.Longest);
                break;
            case ArgumentKind.Whole or ArgumentKind.Number:
                Put(schema, "minimum", limits.Smallest);
                Put(schema, "maximum", limits.Largest);
                break;
            case ArgumentKind.Date:
                schema["format"] = "date";
                break;
            case ArgumentKind.Choice:
                schema["enum"] = new JsonArray([.. shape.Choices.Select(choice => JsonValue.Create(choice.Name))]);
                break;
            case ArgumentKind.List:
                schema["items"] = Node(shape.Entry!, limits.OfEntries, shape.Entry!.Description);
                Put(schema, "minItems", limits.Shortest);
                Put(schema, "maxItems", limits.Longest);
                break;
            case ArgumentKind.Object:
                schema["properties"] = new JsonObject(shape.Members.Select(member => KeyValuePair.Create(member.Name, (JsonNode?)Node(member))));
                var required = shape.Members.Where(member => member.IsRequired).Select(member => (JsonNode?)JsonValue.Create(member.Name)).ToArray();
                if (required.Length > 0) schema["required"] = new JsonArray(required);
                break;
        }

        return schema;
    }

    private static string TypeOf(ArgumentKind kind) => kind switch
    {
        ArgumentKind.Whole => "integer",
        ArgumentKind.Number => "number",
        ArgumentKind.Truth => "boolean",
        ArgumentKind.List => "array",
        ArgumentKind.Object or ArgumentKind.Open => "object",
        _ => "string",
    };

    private static void Put(JsonObject schema, string name, decimal? value)
    {
        if (value is { } given) schema[name] = given;
    }
}
