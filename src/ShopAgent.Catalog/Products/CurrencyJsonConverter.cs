using System.Text.Json;
using System.Text.Json.Serialization;

namespace ShopAgent.Catalog.Products;

/// <summary>A currency is its ISO 4217 code in JSON.</summary>
public sealed class CurrencyJsonConverter : JsonConverter<Currency>
{
    public override Currency Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is { } code && Currency.IsCode(code) ? new Currency(code) : throw new JsonException("An ISO 4217 currency code is expected, for example EUR.");

    public override void Write(Utf8JsonWriter writer, Currency value, JsonSerializerOptions options) => writer.WriteStringValue(value.Code);
}
