using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ShopAgent.Agent.Models.Wire;

/// <summary>Reads JSON whose types cannot be relied on: what is absent, null or of another type is null.</summary>
internal static partial class Json
{
    /// <summary>Null when the text is not one JSON value.</summary>
    public static JsonElement? Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The first of the members that is there and not null.</summary>
    public static JsonElement? Member(this JsonElement element, params ReadOnlySpan<string> names)
    {
        if (element.ValueKind is not JsonValueKind.Object)
            return null;
        foreach (var name in names)
        {
            if (element.TryGetProperty(name, out var value) && value.ValueKind is not JsonValueKind.Null)
                return value;
        }
        return null;
    }

    public static JsonElement? First(this JsonElement element) =>
        element.ValueKind is JsonValueKind.Array && element.GetArrayLength() > 0 ? element[0] : null;

    /// <summary>A string, or a number or truth value as it is written; an empty string is null.</summary>
    public static string? AsText(this JsonElement? element) => element switch
    {
        { ValueKind: JsonValueKind.String } text => Characters(text) is { Length: > 0 } value ? value : null,
        { ValueKind: JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False } scalar => scalar.GetRawText(),
        _ => null,
    };

    /// <summary>A whole number, also when it is written as text or as 3.0.</summary>
    public static long? AsNumber(this JsonElement? element) =>
        decimal.TryParse(element.AsText(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && number == decimal.Truncate(number) && Math.Abs(number) <= long.MaxValue
            ? (long)number
            : null;

    /// <summary>Servers that escape letters token by token cut pairs of surrogates apart; half a letter becomes U+FFFD.</summary>
    private static string Characters(JsonElement text)
    {
        try
        {
            return text.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return Parse(HalfLetter().Replace(text.GetRawText(), "\\uFFFD"))?.GetString() ?? "";
        }
    }

    [GeneratedRegex(@"\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F])|(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F][0-9a-fA-F]{2}")]
    private static partial Regex HalfLetter();
}
