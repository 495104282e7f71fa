using System.Text.Json;
using ShopAgent.Import.Drafts;
using ShopAgent.Import.Fields;
using ShopAgent.Import.Issues;

namespace ShopAgent.Import.Feeds.Acp;

/// <summary>Maps the variants of nested products to drafts.</summary>
internal sealed class AcpVariantMapper(FeedLog log)
{
    private const string Unoptioned = "default title";

    /// <param name="number">Of the variant in its product, from 1, where it has no id.</param>
    /// <returns>Null when its price cannot be an amount in minor units: taken for one, it would be wrong a hundredfold.</returns>
    public VariantDraft? Map(JsonElement variant, string productId, int number, int line)
    {
        var id = variant.Line("id") ?? $"{productId}-{number}";
        if (!TryPrice(variant, "price", id, line, out var price) || !TryPrice(variant, "list_price", id, line, out var list)) return null;
        var isSale = price is { } now && list is { } before && before.Currency == now.Currency && before.Major > now.Major;
        if (!isSale && price is not null && list is not null && list.Value.Major < price.Value.Major)
            log.Warn(line, id, "list_price", list.Value.Text, "sale-not-lower", "The list price is below the price; the price holds.");
        return new VariantDraft
        {
            SourceId = id,
            Line = line,
            Sku = variant.Line("sku") ?? id,
            Gtin = Placeholder.Empty(Barcode(variant), log),
            Mpn = Placeholder.Empty(Code(variant, "mpn") ?? variant.Line("mpn"), log),
            Options = Options(variant),
            Condition = DraftFacts.Condition(variant.List("condition").Select(condition => condition.GetString()).FirstOrDefault()),
            Image = UrlText.Http(variant.List("media").Select(media => media.Line("url")).FirstOrDefault(url => url is not null)),
            Price = (isSale ? list : price ?? list)?.Text,
            SalePrice = isSale ? price!.Value.Text : null,
            Currency = (price ?? list)?.Currency.Code,
            Availability = Availability(variant),
            Stock = Quantity(variant),
            AvailableFrom = FeedTime.Read(variant.Get("availability")?.Line("available_from")),
            Pack = variant.Get("unit_price")?.Get("measure") is { } measure ? Measure(measure) : null,
        };
    }

    private bool TryPrice(JsonElement variant, string field, string id, int line, out MinorAmount? amount)
    {
        amount = MinorAmount.Read(variant.Get(field));
        if (amount is not null || variant.Get(field) is not { } value) return true;
        log.Reject(line, id, field, value.GetRawText(), "price-not-minor",
            $"The {field} is not of the form {{\"amount\": 1999, \"currency\": \"USD\"}} with a whole number of minor units; the variant was left out.");
        return false;
    }

    private static string? Barcode(JsonElement variant)
    {
        List<string> values = [.. variant.List("barcodes").Where(barcode => !IsOfType(barcode, "mpn")).Select(barcode => barcode.Line("value")).OfType<string>()];
        return values.Find(value => Fields.Gtin.Normalise(value) is not null) ?? values.FirstOrDefault() ?? variant.Line("gtin");
    }

    private static string? Code(JsonElement variant, string type) =>
        variant.List("barcodes").Where(barcode => IsOfType(barcode, type)).Select(barcode => barcode.Line("value")).FirstOrDefault();

    private static bool IsOfType(JsonElement barcode, string type) => type.Equals(barcode.Line("type"), StringComparison.OrdinalIgnoreCase);

    /// <summary>The schema says only whether there is any; feeds that know how many say so beside it.</summary>
    private static string? Quantity(JsonElement variant) =>
        (variant.Get("availability") is { ValueKind: JsonValueKind.Object } availability ? availability.Line("quantity") : null) ?? variant.Line("inventory_quantity");

    private static Dictionary<string, string> Options(JsonElement variant)
    {
        var options = AcpJson.Pairs(variant.List("variant_options").Concat(variant.List("options")));
        return options.Values.All(value => value.Equals(Unoptioned, StringComparison.OrdinalIgnoreCase)) ? [] : options;
    }

    /// <summary>The status says more than available: true, except that what is not available cannot be in stock.</summary>
    private static string? Availability(JsonElement variant)
    {
        if (variant.Get("availability") is not { } availability) return null;
        if (availability.ValueKind != JsonValueKind.Object) return variant.Line("availability");
        var isOut = availability.Get("available") is { ValueKind: JsonValueKind.False };
        var status = availability.Line("status") ?? availability.Line("available");
        return isOut && (status is null || AvailabilityText.Read(status) is Catalog.Products.Availability.InStock or Catalog.Products.Availability.LimitedStock) ? "out_of_stock" : status;
    }

    private static string? Measure(JsonElement measure) => measure.Line("value") is { } value && measure.Line("unit") is { } unit ? $"{value} {unit}" : null;
}
