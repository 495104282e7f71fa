using System.Globalization;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Words.Numbers;
using ShopAgent.Import.Drafts;
using ShopAgent.Import.Fields;
using ShopAgent.Import.Issues;

namespace ShopAgent.Import.Feeds.SchemaOrg;

/// <summary>Maps the offers of a product to variants: one Offer, an array of them, or an AggregateOffer.</summary>
internal sealed class LdOfferMapper(FeedLog log)
{
    /// <param name="options">Of the variant that the product is.</param>
    /// <returns>Empty when the product is not offered.</returns>
    public List<VariantDraft> Map(LdNode product, string id, Dictionary<string, string> options)
    {
        List<LdNode> offers = [.. product.Nodes("offers").SelectMany(Inner).Take(FeedLimits.VariantsPerProduct)];
        if (offers.Count == 1) return [Variant(product, offers[0], offers[0].Text("sku") is { } sku && options.Count == 0 && product.Text("sku") is null ? sku : id, options)];
        HashSet<string> taken = new(StringComparer.Ordinal);
        List<VariantDraft> variants = [];
        foreach (var offer in offers)
        {
            var sku = offer.Text("sku") ?? offer.Node("itemOffered")?.Text("sku") ?? id;
            for (var number = 2; !taken.Add(sku); number++) sku = $"{id}-{number.ToString(CultureInfo.InvariantCulture)}";
            variants.Add(Variant(product, offer, sku, Options(offer, options)));
        }

        return variants;
    }

    /// <summary>The offers inside an AggregateOffer, where it lists them.</summary>
    private static IEnumerable<LdNode> Inner(LdNode offer)
    {
        List<LdNode> inner = [.. offer.Nodes("offers")];
        return inner.Count > 0 ? inner : [offer];
    }

    private static Dictionary<string, string> Options(LdNode offer, Dictionary<string, string> options)
    {
        var own = offer.Node("itemOffered") is { } item ? LdOptions.Read(item, []) : [];
        Dictionary<string, string> all = new(options);
        foreach (var (name, value) in own) all.TryAdd(name, value);
        if (own.Count == 0 && offer.Text("seller") is { } seller) all.TryAdd("seller", seller);
        return all;
    }

    private VariantDraft Variant(LdNode product, LdNode offer, string id, Dictionary<string, string> options)
    {
        var (price, list, currency) = Prices(product, offer, id);
        var isSale = PriceText.Read(list, '.')?.Amount > PriceText.Read(price, '.')?.Amount;
        return new VariantDraft
        {
            SourceId = id,
            Line = product.Line,
            Sku = offer.Text("sku") ?? product.Text("sku"),
            Gtin = Placeholder.Empty(LdFields.Gtin(offer) ?? LdFields.Gtin(product), log),
            Mpn = Placeholder.Empty(offer.Text("mpn") ?? product.Text("mpn"), log),
            Options = options,
            Condition = DraftFacts.Condition(LdNode.SchemaName(offer.Text("itemCondition") ?? product.Text("itemCondition") ?? "")),
            Image = LdFields.ImageTexts(product).Select(UrlText.Http).FirstOrDefault(url => url is not null),
            Price = isSale ? list : price ?? list,
            SalePrice = isSale ? price : null,
            // Without a list price this is how long the price is promised, not the end of a sale.
            SaleTo = isSale ? FeedTime.ReadEnd(offer.Text("priceValidUntil")) : null,
            OddSalePeriod = isSale ? FeedTime.Odd(offer.Text("priceValidUntil")) : null,
            Currency = currency,
            Availability = offer.Text("availability"),
            AvailableFrom = FeedTime.Read(offer.Text("availabilityStarts")),
            Stock = offer.Text("inventoryLevel"),
            MinimumQuantity = NumberText.Read(offer.Node("eligibleQuantity")?.Text("minValue")),
            WeightGrams = Weight(product),
            Delivery = Delivery(offer),
        };
    }

    private (string? Price, string? List, string? Currency) Prices(LdNode product, LdNode offer, string id)
    {
        var (price, list) = (Placeholder.Empty(offer.Price("price"), log), (string?)null);
        var currency = offer.Text("priceCurrency");
        foreach (var part in offer.Nodes("priceSpecification"))
        {
            currency ??= part.Text("priceCurrency");
            if (LdNode.SchemaName(part.Text("priceType") ?? "") is "ListPrice" or "StrikethroughPrice" or "SRP") list ??= part.Price("price");
            else price ??= part.Price("price");
        }

        if (price is not null) return (price, list, currency);
        var (low, high) = (offer.Price("lowPrice"), offer.Price("highPrice"));
        if (low is not null && low == high) return (low, list, currency);
        if (low is not null || high is not null)
            log.Warn(product.Line, id, "lowPrice", $"{low}-{high}", "price-range", "The offers give a range of prices but not what each costs; the product is shown without a price and cannot be bought.");
        return (null, list, currency);
    }

    private static decimal? Weight(LdNode product)
    {
        if (product.Node("weight") is not { } weight || LdFields.Quantity(weight)?.Split(' ') is not [var number, var unit]) return null;
        return NumberText.Read(number) is { } value and > 0 && ContentUnit.Grams(unit) is { } grams ? value * grams : null;
    }

    private static FulfilmentTime? Delivery(LdNode offer)
    {
        if (offer.Node("shippingDetails")?.Node("deliveryTime") is not { } time || Days(time, "transitTime") is not { } transit) return null;
        var handling = Days(time, "handlingTime") ?? new FulfilmentTime(0, 0);
        return new FulfilmentTime(transit.MinDays + handling.MinDays, transit.MaxDays + handling.MaxDays);
    }

    private static FulfilmentTime? Days(LdNode time, string name) =>
        time.Node(name) is { } days ? DraftFacts.Delivery($"{days.Text("minValue") ?? days.Text("maxValue")}-{days.Text("maxValue") ?? days.Text("minValue")}") : null;
}
