using System.Globalization;
using System.Text.Json;
using ShopAgent.Catalog.Products;
using ShopAgent.Import.Feeds.Json;
using ShopAgent.Import.Fields;

namespace ShopAgent.Import.Feeds.Acp;

/// <summary>Properties of nested feeds.</summary>
internal static class AcpJson
{
    public static JsonElement? Get(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind is not JsonValueKind.Null ? value : null;

    /// <summary>A scalar as one line; null when it is missing or empty.</summary>
    public static string? Line(this JsonElement element, string name, int maxLength = TextCleaner.ValueLength) =>
        element.Get(name) is { } value && HtmlText.Line(JsonText.Scalar(value), maxLength) is { Length: > 0 } text ? text : null;

    /// <summary>The elements of an array; a single value is an array of one.</summary>
    public static IEnumerable<JsonElement> List(this JsonElement element, string name) =>
        element.Get(name) switch { null => [], { ValueKind: JsonValueKind.Array } array => array.EnumerateArray(), { } one => [one] };

    /// <summary>{"plain", "html", "markdown"}, or a text.</summary>
    public static string Description(this JsonElement element)
    {
        if (element.Get("description") is not { } value) return "";
        if (value.ValueKind != JsonValueKind.Object) return HtmlText.Block(JsonText.Scalar(value));
        foreach (var kind in (string[])["plain", "html", "markdown"])
            if (value.Get(kind) is { ValueKind: JsonValueKind.String } text && HtmlText.Block(kind == "markdown" ? MarkdownText.Plain(text.GetString()!) : text.GetString()) is { Length: > 0 } block) return block;
        return "";
    }

    /// <summary>Names to values of [{"name": "Color", "value": "Red"}]; UCP writes the value as "label".</summary>
    public static Dictionary<string, string> Pairs(IEnumerable<JsonElement> list)
    {
        Dictionary<string, string> pairs = [];
        foreach (var pair in list)
            if (pair.Line("name") is { } name && (pair.Line("value") ?? pair.Line("label")) is { } value) pairs.TryAdd(name, value);
        return pairs;
    }
}

/// <summary>{"amount": 1999, "currency": "USD"}: an amount in minor units of ISO 4217.</summary>
/// <param name="Major">In major units, with one decimal more than is ever a thousands group where there are three: "1.2990".</param>
internal readonly record struct MinorAmount(decimal Major, Currency Currency)
{
    /// <summary>As price text that is read back to the same amount, whatever the feed's decimal separator.</summary>
    public string Text => Major.ToString(Currency.Exponent == 3 ? "0.0000" : "F" + Currency.Exponent.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <returns>Null when the value is no such object, the amount no whole number, or the currency no code.</returns>
    public static MinorAmount? Read(JsonElement? value)
    {
        if (value is not { ValueKind: JsonValueKind.Object } price || !price.TryGetProperty("amount", out var amount) || !price.TryGetProperty("currency", out var code)) return null;
        if (code.ValueKind != JsonValueKind.String || !Currency.IsCode(code.GetString()) || Whole(amount) is not { } minor) return null;
        var currency = new Currency(code.GetString()!);
        return new MinorAmount((decimal)minor / currency.UnitsPerMajor, currency);
    }

    private static long? Whole(JsonElement amount) => amount.ValueKind switch
    {
        JsonValueKind.Number when amount.TryGetDecimal(out var number) && number == decimal.Floor(number) && Math.Abs(number) <= long.MaxValue => (long)number,
        JsonValueKind.String when long.TryParse(amount.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };
}
