using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using ShopAgent.Catalog.Products;
using ShopAgent.Shopping.Baskets;
using ShopAgent.Shopping.Orders;
using ShopAgent.Shopping.Profiles;

namespace ShopAgent.Shopping.Sessions;

/// <summary>JSON of the columns that hold more than one value.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, IgnoreReadOnlyProperties = true, Converters = [typeof(MoneyJsonConverter)])]
[JsonSerializable(typeof(IReadOnlyList<LineItem>))]
[JsonSerializable(typeof(Dictionary<string, string>))]
[JsonSerializable(typeof(OrderProposal))]
[JsonSerializable(typeof(BasketTotals))]
[JsonSerializable(typeof(GuestProfile))]
internal sealed partial class ShopperJson : JsonSerializerContext
{
    public static string Write(IReadOnlyDictionary<string, string> options) => JsonSerializer.Serialize(new Dictionary<string, string>(options), Default.DictionaryStringString);

    public static string Write(IReadOnlyList<LineItem> lines) => JsonSerializer.Serialize(lines, Default.IReadOnlyListLineItem);

    public static string Write(BasketTotals totals) => JsonSerializer.Serialize(totals, Default.BasketTotals);

    public static string Write(GuestProfile guest) => JsonSerializer.Serialize(guest, Default.GuestProfile);

    public static GuestProfile ReadGuest(string json) => JsonSerializer.Deserialize(json, Default.GuestProfile)!;

    public static string Write(OrderProposal proposal) => JsonSerializer.Serialize(proposal, Default.OrderProposal);

    public static IReadOnlyDictionary<string, string> ReadOptions(string json) => JsonSerializer.Deserialize(json, Default.DictionaryStringString)!;

    public static IReadOnlyList<LineItem> ReadLines(string json) => JsonSerializer.Deserialize(json, Default.IReadOnlyListLineItem)!;

    public static BasketTotals ReadTotals(string json) => JsonSerializer.Deserialize(json, Default.BasketTotals)!;

    public static OrderProposal ReadProposal(string json) => JsonSerializer.Deserialize(json, Default.OrderProposal)!;
}

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
