using System.Buffers;
using ShopAgent.Catalog.Words.Numbers;
using ShopAgent.Import.Drafts;
using ShopAgent.Import.Fields;
using ShopAgent.Import.Issues;

namespace ShopAgent.Import.Feeds.Items;

/// <summary>Maps what is bought of an item: price, sale, availability, numbers.</summary>
internal sealed class ItemVariantMapper(FeedLog log)
{
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789., ");

    public VariantDraft Map(Item item, string id, Dictionary<string, string> options)
    {
        var sale = Price(item, "sale_price");
        var (from, to, odd) = SaleWindow(item);

        return new VariantDraft
        {
            SourceId = id,
            Line = item.Line,
            Sku = item.Text("sku", log) ?? id,
            Gtin = item.Text("gtin", log),
            Mpn = item.Text("mpn", log),
            Options = options,
            Condition = DraftFacts.Condition(item.Text("condition", log)),
            Price = Price(item, "price"),
            SalePrice = sale,
            SaleFrom = sale is null ? null : from,
            SaleTo = sale is null ? null : to,
            OddSalePeriod = sale is null ? null : odd,
            Currency = item.Text("currency", log),
            Availability = item.Text("availability", log),
            AvailableFrom = FeedTime.Read(item.Text("available_from", log)),
            Stock = item.Text("stock", log),
            MinimumQuantity = NumberText.Read(item.Text("min_quantity", log)),
            Unit = item.Text("unit", log),
            Step = NumberText.Read(item.Text("step", log)),
            Pack = item.Text("pack", log),
            WeightGrams = Weight(item),
            Delivery = ItemShipping.Delivery(item) ?? DraftFacts.Delivery(item.Text("delivery_days", log)),
        };
    }

    /// <summary>A text, or {"value": "15.00", "currency": "USD"}.</summary>
    private string? Price(Item item, string field)
    {
        var nested = item.All(field).FirstOrDefault(value => value.Parts is not null);
        return nested is null ? item.Text(field, log) : Placeholder.Empty($"{nested.Part("value", "amount")} {nested.Part("currency", "currency code")}".Trim(), log);
    }

    /// <summary>"start/end", where one may be missing; or a field for each.</summary>
    private (DateTimeOffset? From, DateTimeOffset? To, string? Odd) SaleWindow(Item item)
    {
        if (item.Text("sale_window", log) is not { } text) return Window(item.Text("sale_from", log), item.Text("sale_to", log));
        return text.Split('/', StringSplitOptions.TrimEntries) is [var start, var end] && Window(start, end) is { Odd: null } window ? window : (null, null, text);
    }

    private static (DateTimeOffset? From, DateTimeOffset? To, string? Odd) Window(string? start, string? end) => (FeedTime.Read(start), FeedTime.ReadEnd(end), FeedTime.Odd(start, end));

    /// <summary>"3.5 kg", or a number with its unit in a field of its own.</summary>
    private decimal? Weight(Item item)
    {
        if (item.Text("weight", log) is not { } text) return null;
        var at = text.AsSpan().IndexOfAnyExcept(NumberCharacters);
        var unit = at < 0 ? item.Text("weight_unit", log) ?? "" : text[at..].Trim();
        return NumberText.Read(at < 0 ? text : text[..at]) is { } number and > 0 && ContentUnit.Grams(unit) is { } grams ? number * grams : null;
    }
}
