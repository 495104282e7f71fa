using System.Text.RegularExpressions;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Words.Numbers;
using ShopAgent.Import.Drafts;
using ShopAgent.Import.Fields;
using ShopAgent.Import.Issues;

namespace ShopAgent.Import.Feeds.Items;

/// <summary>Google's product_detail: "section:attribute:value" parted by commas, or nested elements.</summary>
internal static class ItemDetails
{
    public static IEnumerable<(string Name, string Value)> Read(Item item)
    {
        foreach (var detail in item.All("product_detail"))
        {
            if (detail.Parts is not null)
            {
                var (name, value) = (TextCleaner.Line(detail.Part("attribute name", "name", "label")), HtmlText.Line(detail.Part("attribute value", "value"), TextCleaner.DescriptionLength));
                if (name.Length > 0 && value.Length > 0) yield return (name, value);
                continue;
            }

            foreach (var part in detail.Text.Split(',', StringSplitOptions.RemoveEmptyEntries))
                if (Of(part) is { } pair) yield return pair;
        }
    }

    private static (string Name, string Value)? Of(string part)
    {
        var pieces = part.Split(':', 3, StringSplitOptions.TrimEntries);
        var (name, value) = pieces switch { [_, var second, var third] => (second, third), [var first, var second] => (first, second), _ => ("", "") };
        return name.Length > 0 && value.Length > 0 ? (TextCleaner.Line(name), HtmlText.Line(value)) : null;
    }
}

/// <summary>Shipping of one item as Google and OpenAI write it: "country:region:service:price", then days of handling and transit; groups parted by commas; or nested.</summary>
internal static partial class ItemShipping
{
    private const int MaxRates = 20;

    private static readonly string[] Order =
        ["country", "region", "service", "price", "min handling time", "max handling time", "min transit time", "max transit time"];

    /// <summary>"US Overnight 16.00 USD; CA 9.90 CAD"; null when the item has none.</summary>
    public static string? Describe(Item item)
    {
        var rates = Rates(item).Take(MaxRates).Select(Words).Where(text => text.Length > 0).ToList();
        return rates.Count > 0 ? string.Join("; ", rates) : null;
    }

    /// <summary>Handling and transit of the first rate that states both ends.</summary>
    public static FulfilmentTime? Delivery(Item item) => Rates(item).Take(MaxRates).Select(Days).FirstOrDefault(days => days is not null);

    private static IEnumerable<ItemValue> Rates(Item item) => item.All("shipping").SelectMany(value => value.Parts is null ? GroupStart().Split(value.Text).Select(Parse) : [value]);

    private static ItemValue Parse(string group)
    {
        if (!group.Contains(':', StringComparison.Ordinal)) return new ItemValue(group.Trim());
        var cells = group.Split(':', StringSplitOptions.TrimEntries);
        return new ItemValue("", Order.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal));
    }

    /// <summary>A rate without a price only tells the days, which <see cref="Delivery"/> reads.</summary>
    private static string Words(ItemValue rate) => rate.Parts is null
        ? HtmlText.Line(rate.Text)
        : rate.Part("price").Length == 0 ? "" : HtmlText.Line(string.Join(' ', ((string[])[rate.Part("country"), rate.Part("region"), rate.Part("service", "service class"), rate.Part("price")]).Where(part => part.Length > 0)));

    private static FulfilmentTime? Days(ItemValue rate)
    {
        if (Number(rate.Part("max transit time")) is not { } maxTransit) return null;
        var max = maxTransit + (Number(rate.Part("max handling time")) ?? 0);
        var min = (Number(rate.Part("min transit time")) ?? maxTransit) + (Number(rate.Part("min handling time")) ?? 0);
        return min <= max ? new FulfilmentTime(min, max) : null;
    }

    private static int? Number(string text) => NumberText.Read(text) is { } days and >= 0 and <= 365 && days == decimal.Floor(days) ? (int)days : null;

    /// <summary>A comma starts a group when a country or an empty place follows, so that "US:::7,95" stays whole.</summary>
    [GeneratedRegex(@",(?=\s*([A-Za-z]{2})?:)")]
    private static partial Regex GroupStart();
}

/// <summary>Categories of an item: the merchant's own paths first, then the one of the taxonomy.</summary>
internal static class ItemCategories
{
    /// <summary>A taxonomy's bare number tells a shopper nothing; it stands only where there is nothing else.</summary>
    public static List<string> Read(Item item, FeedLog log)
    {
        List<string> paths = [.. item.All("product_type").SelectMany(value => Split(value.Text)), .. item.All("category").Select(value => value.Text)];
        if (item.Text("google_category", log) is { } taxonomy && (!taxonomy.All(char.IsAsciiDigit) || paths.TrueForAll(string.IsNullOrWhiteSpace))) paths.Add(taxonomy);
        return [.. paths.Select(path => Placeholder.Empty(ListText.Path(HtmlText.Line(path)), log)).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Several paths are parted by commas, but a comma may be part of a name ("Food, Beverages > Tea"): then only some of the pieces are paths.</summary>
    private static IEnumerable<string> Split(string text)
    {
        var parts = Quoted(text).ToList();
        var deep = parts.Count(part => part.Contains('>', StringComparison.Ordinal));
        return deep == 0 || deep == parts.Count ? parts : [text];
    }

    /// <summary>Parts between commas that stand outside quotes.</summary>
    private static IEnumerable<string> Quoted(string text)
    {
        var (start, quoted) = (0, false);
        for (var index = 0; index <= text.Length; index++)
        {
            if (index < text.Length && text[index] == '"') quoted = !quoted;
            if (index < text.Length && (text[index] != ',' || quoted)) continue;
            var part = text[start..index].Trim().Trim('"').Trim();
            if (part.Length > 0) yield return part;
            start = index + 1;
        }
    }
}
