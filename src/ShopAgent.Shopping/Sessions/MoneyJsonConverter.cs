using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using ShopAgent.Catalog.Products;

namespace ShopAgent.Shopping.Sessions;

/// <summary>Money as text: "139.99 EUR".</summary>
internal sealed class MoneyJsonConverter : JsonConverter<Money>
{
    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString() ?? "";
        var parts = text.Split(' ');
        return parts.Length == 2 && Currency.IsCode(parts[1])
            && decimal.TryParse(parts[0], NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var amount)
            ? Money.FromMajor(amount, new Currency(parts[1]))
            : throw new JsonException($"\"{text}\" is not an amount of money.");
    }

    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
