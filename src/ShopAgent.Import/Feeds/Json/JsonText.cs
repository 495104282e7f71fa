using System.Globalization;
using System.Text.Json;
using ShopAgent.Catalog.Words.Numbers;
using ShopAgent.Import.Drafts;
using ShopAgent.Import.Fields;

namespace ShopAgent.Import.Feeds.Json;

/// <summary>JSON values as feed text.</summary>
internal static class JsonText
{
    /// <summary>Strings as they are, numbers without trailing zeros, booleans as "yes" and "no"; null for objects, arrays and null.</summary>
    public static string? Scalar(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.TryGetDecimal(out var number) ? NumberText.Write(number) : value.GetRawText(),
        JsonValueKind.True => "yes",
        JsonValueKind.False => "no",
        _ => null,
    };

    /// <summary>
    /// The amount of a price as text: a number, a string, or the value of {"value": "15.00", "currency": "USD"} or {"regular": 9.90, "sale": 7.90}. A JSON number always has a decimal point, so three decimals are
    /// written as four: "1.299" would be taken for a thousands mark.
    /// </summary>
    public static string? Price(JsonElement? value)
    {
        if (value is not { } price) return null;
        if (price.ValueKind == JsonValueKind.Object)
        {
            foreach (var name in (string[])["regular", "list", "original", "value", "amount", "price", "current"])
                if (price.TryGetProperty(name, out var inner) && inner.ValueKind is not JsonValueKind.Null) return Price(inner);
            return null;
        }

        if (price.ValueKind != JsonValueKind.Number || !price.TryGetDecimal(out var number)) return Scalar(price);
        var text = NumberText.Write(number);
        return text.Length - text.IndexOf('.', StringComparison.Ordinal) == 4 && text.Contains('.', StringComparison.Ordinal)
            ? number.ToString("0.0000", CultureInfo.InvariantCulture)
            : text;
    }

    /// <summary>The texts of an array of scalars, or the parts of a text between commas.</summary>
    public static List<string> List(JsonElement? value) => value switch
    {
        { ValueKind: JsonValueKind.Array } array => [.. array.EnumerateArray().Select(Scalar).OfType<string>().Select(text => HtmlText.Line(text)).Where(text => text.Length > 0)],
        { ValueKind: JsonValueKind.String } text => DraftFacts.Names(HtmlText.Line(text.GetString(), CleanText.DescriptionLength)),
        _ => [],
    };

    /// <summary>A scalar or an array of scalars as one line; null when there is nothing to show.</summary>
    public static string? Line(JsonElement value)
    {
        var text = value.ValueKind == JsonValueKind.Array ? string.Join(", ", List(value)) : Scalar(value);
        return HtmlText.Line(text, CleanText.DescriptionLength) is { Length: > 0 } line ? line : null;
    }
}
