using System.Text.Json;
using ShopAgent.Catalog.Products;
using ShopAgent.Import.Drafts;
using ShopAgent.Import.Fields;
using ShopAgent.Import.Issues;

namespace ShopAgent.Import.Feeds.Json;

/// <summary>Maps one variant of a JSON product; what it does not state, the product does.</summary>
internal sealed class JsonVariantMapper(FeedLog log)
{
    /// <param name="own">The variant's fields; the product's own when it has no variants.</param>
    public VariantDraft Map(JsonFields own, JsonFields product, int line, string sourceId)
    {
        var isProduct = ReferenceEquals(own, product);
        var price = own.Get("price");
        return new VariantDraft
        {
            SourceId = sourceId,
            Line = line,
            Sku = NullIfEmpty(TextCleaner.Line(own.Text("sku"))),
            Gtin = Placeholder.Empty(Barcode(own), log),
            Mpn = Placeholder.Empty(TextCleaner.Line(Inherited("mpn")), log),
            Options = isProduct ? [] : Options(own),
            Condition = DraftFacts.Condition(Inherited("condition")),
            Image = isProduct ? null : UrlText.Http(own.Text("image")),
            Price = JsonText.Price(price ?? product.Get("price")),
            // A variant with a price of its own is not on sale at the product's sale price.
            SalePrice = JsonText.Price(Sale(own) ?? (price is null ? Sale(product) : null)),
            DiscountPercent = own.Number("discount_percent") ?? product.Number("discount_percent"),
            Currency = NullIfEmpty(Inherited("currency")) ?? CurrencyOf(price ?? product.Get("price")),
            SaleFrom = FeedTime.Read(Inherited("sale_from")),
            SaleTo = FeedTime.ReadEnd(Inherited("sale_to")),
            OddSalePeriod = FeedTime.Odd(Inherited("sale_from"), Inherited("sale_to")),
            Availability = NullIfEmpty(TextCleaner.Line(Inherited("availability"))),
            AvailableFrom = FeedTime.Read(Inherited("available_from")),
            Stock = NullIfEmpty(Inherited("stock")),
            MinimumQuantity = own.Number("min_quantity") ?? product.Number("min_quantity"),
            Unit = NullIfEmpty(TextCleaner.Line(Inherited("unit"))),
            Step = own.Number("step") ?? product.Number("step"),
            Pack = NullIfEmpty(TextCleaner.Line(Inherited("pack"))),
            Delivery = Delivery(own.Get("delivery_days") ?? product.Get("delivery_days")),
        };

        string Inherited(string field) => own.Text(field) is { Length: > 0 } text ? text : product.Text(field);
    }

    private static JsonElement? Sale(JsonFields fields) => fields.Get("sale_price") ?? fields.Inner("price", "sale", "special", "discounted")
        ?? (fields.Inner("price", "regular", "list", "original") is null ? null : fields.Inner("price", "current"));

    /// <summary>{"size": "38"}, or [{"name": "size", "value": "38"}].</summary>
    public static Dictionary<string, string> Options(JsonFields variant)
    {
        Dictionary<string, string> options = [];
        switch (variant.Get("options"))
        {
            case { ValueKind: JsonValueKind.Object } map:
                foreach (var option in map.EnumerateObject())
                    if (JsonText.Line(option.Value) is { } value) options.TryAdd(TextCleaner.Line(option.Name), value);
                break;
            case { ValueKind: JsonValueKind.Array } list:
                foreach (var option in list.EnumerateArray())
                    if (option.ValueKind == JsonValueKind.Object && option.TryGetProperty("name", out var name) && option.TryGetProperty("value", out var inner) && JsonText.Line(inner) is { } value)
                        options.TryAdd(TextCleaner.Line(JsonText.Scalar(name)), value);
                break;
        }

        return options;
    }

    /// <summary>The gtin, or DummyJSON's meta.barcode.</summary>
    private static string Barcode(JsonFields fields) => fields.Text("gtin") is { Length: > 0 } gtin
        ? gtin
        : fields.Get("meta") is { ValueKind: JsonValueKind.Object } meta && meta.TryGetProperty("barcode", out var barcode) ? JsonText.Scalar(barcode) ?? "" : "";

    private static string? CurrencyOf(JsonElement? price) =>
        price is { ValueKind: JsonValueKind.Object } money && money.TryGetProperty("currency", out var currency) ? JsonText.Scalar(currency) : null;

    /// <summary>[1, 3], {"min": 1, "max": 3}, "1-3 days" or 2.</summary>
    private static FulfilmentTime? Delivery(JsonElement? value) => value switch
    {
        { ValueKind: JsonValueKind.Array } days => DraftFacts.Delivery(string.Join('-', days.EnumerateArray().Select(JsonText.Scalar))),
        { ValueKind: JsonValueKind.Object } days => DraftFacts.Delivery(string.Join('-', days.EnumerateObject().Select(day => JsonText.Scalar(day.Value)))),
        { } scalar => DraftFacts.Delivery(JsonText.Scalar(scalar)),
        null => null,
    };

    private static string? NullIfEmpty(string text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
