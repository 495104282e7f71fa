using ShopAgent.Catalog.Products;

namespace ShopAgent.Catalog.Feeds;

/// <summary>The spellings of availability in feeds: Google, Meta, OpenAI, ACP, WooCommerce, schema.org.</summary>
public static class AvailabilityText
{
    private static readonly Dictionary<string, Availability> Known = new(StringComparer.Ordinal)
    {
        ["instock"] = Availability.InStock, ["onlineonly"] = Availability.InStock, ["available"] = Availability.InStock, ["true"] = Availability.InStock,
        ["1"] = Availability.InStock, ["yes"] = Availability.InStock,
        ["limitedstock"] = Availability.LimitedStock, ["limitedavailability"] = Availability.LimitedStock, ["lowstock"] = Availability.LimitedStock,
        ["instoreonly"] = Availability.LimitedStock,
        ["preorder"] = Availability.PreOrder, ["presale"] = Availability.PreOrder,
        ["backorder"] = Availability.BackOrder, ["onbackorder"] = Availability.BackOrder, ["availablefororder"] = Availability.BackOrder,
        ["madetoorder"] = Availability.BackOrder, ["notify"] = Availability.BackOrder,
        ["outofstock"] = Availability.OutOfStock, ["soldout"] = Availability.OutOfStock, ["reserved"] = Availability.OutOfStock, ["false"] = Availability.OutOfStock,
        ["0"] = Availability.OutOfStock, ["no"] = Availability.OutOfStock, ["unavailable"] = Availability.OutOfStock, ["pending"] = Availability.OutOfStock,
        ["markassold"] = Availability.OutOfStock,
        ["discontinued"] = Availability.Discontinued, ["unknown"] = Availability.Unknown,
    };

    /// <returns>Null when the word is not known.</returns>
    public static Availability? Read(string text)
    {
        var word = text.Trim().ToLowerInvariant();
        var path = word.LastIndexOf("schema.org/", StringComparison.Ordinal);
        if (path >= 0) word = word[(path + "schema.org/".Length)..];
        word = string.Concat(word.Where(character => character is not (' ' or '_' or '-')));
        return Known.TryGetValue(word, out var availability) ? availability : null;
    }
}
