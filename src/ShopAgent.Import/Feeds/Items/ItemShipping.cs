using System.Text.RegularExpressions;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Words.Numbers;
using ShopAgent.Import.Fields;

namespace ShopAgent.Import.Feeds.Items;

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
    public static DeliveryTime? Delivery(Item item) => Rates(item).Take(MaxRates).Select(Days).FirstOrDefault(days => days is not null);

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

    private static DeliveryTime? Days(ItemValue rate)
    {
        if (Number(rate.Part("max transit time")) is not { } maxTransit) return null;
        var max = maxTransit + (Number(rate.Part("max handling time")) ?? 0);
        var min = (Number(rate.Part("min transit time")) ?? maxTransit) + (Number(rate.Part("min handling time")) ?? 0);
        return min <= max ? new DeliveryTime(min, max) : null;
    }

    private static int? Number(string text) => NumberText.Read(text) is { } days and >= 0 and <= 365 && days == decimal.Floor(days) ? (int)days : null;

    /// <summary>A comma starts a group when a country or an empty place follows, so that "US:::7,95" stays whole.</summary>
    [GeneratedRegex(@",(?=\s*([A-Za-z]{2})?:)")]
    private static partial Regex GroupStart();
}
