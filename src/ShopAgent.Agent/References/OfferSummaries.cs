using System.Globalization;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search.Matching;

namespace ShopAgent.Agent.References;

/// <summary>Turns hits into the short texts that models read.</summary>
internal sealed class OfferSummaries(ShopDirectory shops, TimeProvider time)
{
    private const int MaxOptionsShown = 12;

    /// <summary>"139.99 EUR", "from 12.00 EUR", "3.20 EUR per kg"; null when the shop lists none.</summary>
    public string? Price(SearchHit hit) => PriceText(hit.Product, hit.Variant);

    /// <summary>What can be chosen, or of one variant what it is; null for a product without options.</summary>
    public static string? Options(SearchHit hit) => hit.Variant is { Options.Count: > 0 } one ? one.OptionsText : OptionsText(hit.Product);

    public string Stock(SearchHit hit) => StockText((hit.Variant ?? Cheapest(hit.Product)).Offer);

    public string ShopName(string merchantId) => shops.NameOf(merchantId);

    /// <summary>The variants in buying order: what can be had first, each with price and stock.</summary>
    public IReadOnlyList<string> Variants(Product product) => product.Variants.Count == 1 && product.Variants[0].Options.Count == 0
        ? []
        : [.. product.Variants.Select(variant => $"{variant.Id}: {variant.OptionsText}, {variant.Offer.PriceAt(time.GetUtcNow())?.ToString() ?? "no price"}, {StockText(variant.Offer)}")];

    /// <summary>The variant that a product's price speaks of: the cheapest that can be had, else the cheapest.</summary>
    public Variant Cheapest(Product product) => product.Variants
        .OrderBy(variant => variant.Offer.CanBuy(variant.Offer.MinimumQuantity, time.GetUtcNow()).IsAllowed ? 0 : 1)
        .ThenBy(variant => variant.Offer.PriceAt(time.GetUtcNow())?.MinorUnits ?? long.MaxValue)
        .First();

    private string? PriceText(Product product, Variant? variant)
    {
        var now = time.GetUtcNow();
        if (variant is not null) return variant.Offer.PriceAt(now)?.ToString() + UnitSuffix(variant.Offer.Unit);
        var prices = product.Variants.Select(each => each.Offer.PriceAt(now)).OfType<Money>().Select(price => price.MinorUnits).Distinct().ToList();
        var lowest = Cheapest(product).Offer.PriceAt(now);
        return lowest is null ? null : (prices.Count > 1 ? "from " : "") + lowest + UnitSuffix(product.Variants[0].Offer.Unit);
    }

    private static string UnitSuffix(SalesUnit unit) => unit switch { SalesUnit.Kilogram => " per kg", SalesUnit.Litre => " per litre", SalesUnit.Metre => " per metre", _ => "" };

    public static string RatingText(Rating rating) =>
        string.Create(CultureInfo.InvariantCulture, $"{rating.Value:0.0}/5") + (rating.Count > 0 ? string.Create(CultureInfo.InvariantCulture, $" ({rating.Count})") : "");

    private static string StockText(Offer offer) => offer.Stock is { } stock
        ? string.Create(CultureInfo.InvariantCulture, $"{offer.Availability}, {stock:0.###} left")
        : offer.Availability.ToString();

    private static string? OptionsText(Product product) => product.Variants.Count == 1
        ? null
        : string.Join("; ", product.OptionNames.Select(name => name + ": " + string.Join(", ", product.Variants
            .Select(variant => variant.Options.GetValueOrDefault(name)).OfType<string>().Distinct().Take(MaxOptionsShown))));
}
