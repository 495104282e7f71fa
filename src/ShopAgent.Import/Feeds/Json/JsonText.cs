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
        { ValueKind: JsonValueKind.String } text => DraftFacts.Names(HtmlText.Line(text.GetString(), TextCleaner.DescriptionLength)),
        _ => [],
    };

    /// <summary>A scalar or an array of scalars as one line; null when there is nothing to show.</summary>
    public static string? Line(JsonElement value)
    {
        var text = value.ValueKind == JsonValueKind.Array ? string.Join(", ", List(value)) : Scalar(value);
        return HtmlText.Line(text, TextCleaner.DescriptionLength) is { Length: > 0 } line ? line : null;
    }
}

/// <summary>
/// Mends JSON text in which an emoji was cut in two: "\ud83d" alone is no character, and reading such a text throws. The half becomes U+FFFD, which has as many bytes when escaped.
/// </summary>
internal static class JsonSurrogates
{
    private const int EscapeLength = 6;

    private static ReadOnlySpan<byte> Replacement => "fffd"u8;

    /// <param name="isFinal">Nothing follows, so that an escape at the end stands alone.</param>
    /// <returns>How many bytes are settled; the rest is to be looked at again when more has been read.</returns>
    public static int Mend(Span<byte> json, bool isFinal)
    {
        var at = 0;
        while (true)
        {
            var next = json[at..].IndexOf((byte)'\\');
            if (next < 0) return json.Length;
            at += next;
            if (at + 1 >= json.Length) return at;
            if (json[at + 1] != 'u') at += 2;
            else if (at + EscapeLength > json.Length) return at;
            else if (!IsHalf(json[at..])) at += EscapeLength;
            else if (at + (2 * EscapeLength) > json.Length && !isFinal) return at;
            else if (IsHigh(json[at..]) && at + (2 * EscapeLength) <= json.Length && IsLow(json[(at + EscapeLength)..])) at += 2 * EscapeLength;
            else
            {
                Replacement.CopyTo(json[(at + 2)..]);
                at += EscapeLength;
            }
        }
    }

    private static bool IsHalf(ReadOnlySpan<byte> escape) => IsHigh(escape) || IsLow(escape);

    /// <summary>D800 to DBFF.</summary>
    private static bool IsHigh(ReadOnlySpan<byte> escape) => StartsSurrogate(escape) && (escape[3] is (byte)'8' or (byte)'9' || (escape[3] | 0x20) is 'a' or 'b');

    /// <summary>DC00 to DFFF.</summary>
    private static bool IsLow(ReadOnlySpan<byte> escape) => StartsSurrogate(escape) && (escape[3] | 0x20) is >= 'c' and <= 'f';

    private static bool StartsSurrogate(ReadOnlySpan<byte> escape) => escape[0] == '\\' && escape[1] == 'u' && (escape[2] | 0x20) == 'd';
}
