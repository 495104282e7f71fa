using System.Globalization;
using ShopAgent.Catalog.Words.Numbers;
using ShopAgent.Import.Drafts;
using ShopAgent.Import.Feeds.Delimited;
using ShopAgent.Import.Fields;
using ShopAgent.Import.Issues;

namespace ShopAgent.Import.Feeds.Shopify;

/// <summary>Maps the variant rows of one Shopify product.</summary>
internal sealed class ShopifyVariantMapper(ShopifyColumns columns, FeedLog log)
{
    /// <summary>What Shopify calls the option of a product without options.</summary>
    private const string NoOption = "Title";

    private const string NoOptionValue = "Default Title";

    public List<VariantDraft> Map(IReadOnlyList<DelimitedRecord> rows, string handle, IReadOnlyList<string> names)
    {
        List<Dictionary<string, string>> options = [.. rows.Select(row => Options(row, names))];
        var skus = rows.Select(row => TextCleaner.Line(columns[row, "sku"])).Where(sku => sku.Length > 0).CountBy(sku => sku).ToDictionary(StringComparer.Ordinal);
        HashSet<string> taken = new(StringComparer.Ordinal);
        return [.. rows.Select((row, index) => Variant(row, Unused(Id(row, handle, options[index], skus), taken), options[index]))];
    }

    /// <summary>The SKU where it is the variant's own, else the handle with the options.</summary>
    private string Id(DelimitedRecord row, string handle, Dictionary<string, string> options, Dictionary<string, int> skus)
    {
        var sku = TextCleaner.Line(columns[row, "sku"]).TrimStart('\'');
        return sku.Length > 0 && skus.GetValueOrDefault(sku) == 1 ? sku : options.Count == 0 ? handle : $"{handle}/{string.Join('/', options.Values)}";
    }

    /// <summary>Variants with the same options still are two.</summary>
    private static string Unused(string id, HashSet<string> taken)
    {
        var unused = id;
        for (var number = 2; !taken.Add(unused); number++) unused = $"{id}-{number.ToString(CultureInfo.InvariantCulture)}";
        return unused;
    }

    /// <summary>Without names (the first row stands elsewhere) the options go by their numbers, until the product is known.</summary>
    private Dictionary<string, string> Options(DelimitedRecord row, IReadOnlyList<string> names)
    {
        Dictionary<string, string> options = new(StringComparer.OrdinalIgnoreCase);
        for (var number = 1; number <= columns.Options; number++)
        {
            var key = number.ToString(CultureInfo.InvariantCulture);
            var value = HtmlText.Line(columns[row, "option_value" + key]);
            var name = number <= names.Count ? names[number - 1] : key;
            if (value.Length > 0 && !value.Equals(NoOptionValue, StringComparison.OrdinalIgnoreCase) && !name.Equals(NoOption, StringComparison.OrdinalIgnoreCase)) options.TryAdd(name, value);
        }

        return new Dictionary<string, string>(options);
    }

    private VariantDraft Variant(DelimitedRecord row, string id, Dictionary<string, string> options)
    {
        var (price, sale) = Prices(row, id);
        var (availability, stock) = Stock(row);
        return new VariantDraft
        {
            SourceId = id,
            Line = row.Line,
            Sku = TextCleaner.Line(columns[row, "sku"]).TrimStart('\'') is { Length: > 0 } sku ? sku : null,
            Gtin = Placeholder.Empty(TextCleaner.Line(columns[row, "barcode"]), log),
            Mpn = Placeholder.Empty(HtmlText.Line(columns[row, "mpn"]), log),
            Options = options,
            Condition = DraftFacts.Condition(columns[row, "condition"]),
            Image = UrlText.Http(columns[row, "variant_image"]),
            WeightGrams = NumberText.Read(columns[row, "grams"]) is { } grams and > 0 ? grams : null,
            Price = price,
            SalePrice = sale,
            Availability = availability,
            Stock = stock,
            Pack = columns[row, "measure"] is { Length: > 0 } measure ? $"{measure} {columns[row, "measure_unit"]}" : null,
        };
    }

    /// <summary>Compare At is the list price where it is above the price; Shopify writes both with a decimal point.</summary>
    private (string? Price, string? Sale) Prices(DelimitedRecord row, string id)
    {
        var price = Placeholder.Empty(columns[row, "price"], log);
        var compare = Placeholder.Empty(columns[row, "compare_at"], log);
        if (price is null || compare is null) return (price, null);
        var (now, before) = (PriceText.Read(price, '.')?.Amount, PriceText.Read(compare, '.')?.Amount);
        if (before > now) return (compare, price);
        if (before is null || (before > 0 && before < now))
            log.Warn(row.Line, id, "Compare At Price", compare, "sale-not-lower", "The compare-at price is not a number above the price; the price holds, without a sale.");
        return (price, null);
    }

    /// <summary>Without an inventory tracker the quantity means nothing, least of all that the product is sold out.</summary>
    private (string Availability, string? Stock) Stock(DelimitedRecord row)
    {
        if (columns[row, "tracker"].Length == 0) return ("in stock", null);
        var quantity = columns[row, "quantity"];
        if (NumberText.Read(quantity) is not { } count) return (quantity.Length == 0 ? "" : "unknown", quantity);
        if (count > 0) return ("in stock", quantity);
        return ((columns[row, "policy"].Equals("continue", StringComparison.OrdinalIgnoreCase) || AvailabilityText.Read(columns[row, "policy"]) == Catalog.Products.Availability.InStock) ? "backorder" : "out of stock", quantity);
    }
}
