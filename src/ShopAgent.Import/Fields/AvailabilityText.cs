using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Words.Lexicon;

namespace ShopAgent.Import.Fields;

/// <summary>The spellings of availability in feeds: Google, Meta, OpenAI, ACP, WooCommerce, schema.org; and what spreadsheets of other languages say (words/LANGUAGE/availability.txt).</summary>
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

    private static readonly Dictionary<string, Availability> Translated = WordFile.EntriesOfAll("availability")
        .SelectMany(entry => entry.Words.Select(word => (Word: Plain(word), Meaning: Known[Plain(entry.Key)])))
        .DistinctBy(pair => pair.Word).ToDictionary(pair => pair.Word, pair => pair.Meaning, StringComparer.Ordinal);

    /// <returns>Null when the word is not known.</returns>
    public static Availability? Read(string text)
    {
        var word = text.Trim().ToLowerInvariant();
        var path = word.LastIndexOf("schema.org/", StringComparison.Ordinal);
        if (path >= 0) word = word[(path + "schema.org/".Length)..];
        word = Plain(word);
        return Known.TryGetValue(word, out var availability) || Translated.TryGetValue(word, out availability) ? availability : null;
    }

    private static string Plain(string word) => string.Concat(word.Where(character => character is not (' ' or '_' or '-')));
}
