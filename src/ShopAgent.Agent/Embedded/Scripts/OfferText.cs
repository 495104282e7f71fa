using System.Globalization;
using ShopAgent.Agent.Dialogue;
using ShopAgent.Agent.References;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search.Matching;

namespace ShopAgent.Agent.Embedded.Scripts;

/// <summary>Prices, shops and options of offers in the shopper's language.</summary>
internal sealed class OfferText(OfferSummaries summaries, TimeProvider time)
{
    private const int MaxOptions = 24;

    public string Price(SearchHit hit, ScriptContext context)
    {
        var variant = hit.Variant ?? summaries.Cheapest(hit.Product);
        if (variant.Offer.PriceAt(time.GetUtcNow()) is not { } price) return context.Text("price.none");
        var perUnit = variant.Offer.Unit switch { SalesUnit.Kilogram => "/kg", SalesUnit.Litre => "/l", SalesUnit.Metre => "/m", _ => "" };
        return context.Money(price) + perUnit;
    }

    public string Shop(SearchHit hit) => summaries.ShopName(hit.Product.MerchantId);

    public string Shop(string merchantId) => summaries.ShopName(merchantId);

    /// <summary>The values of each option that can be bought now; every combination would be exact, but long.</summary>
    public string? Options(Product product, ScriptContext context, IReadOnlyList<Variant>? choices = null)
    {
        var variants = (choices ?? product.Variants).Where(variant => variant.Offer.CanBuy(variant.Offer.MinimumQuantity, time.GetUtcNow()).IsAllowed).ToList();
        if (variants.Count == 0 || variants.All(variant => variant.Options.Count == 0)) return null;
        var names = variants.SelectMany(variant => variant.Options.Keys).Distinct().ToList();
        return string.Join("; ", names.Select(name => $"{context.Term(name)} " + string.Join(", ", variants.Select(variant => variant.Options.GetValueOrDefault(name)).OfType<string>().Distinct().Order(SizeOrder.Comparer).Take(MaxOptions))));
    }

    public string? Options(IReadOnlyList<ShownOffer> candidates, Product product, ScriptContext context) =>
        Options(product, context, [.. product.Variants.Where(variant => candidates.Any(candidate => candidate.VariantId == variant.Id))]);
}

/// <summary>Sizes as a shop lists them: numbers by value, letters from XXS to XXXL, anything else as it came.</summary>
internal static class SizeOrder
{
    private static readonly string[] Letters = ["XXS", "XS", "S", "M", "L", "XL", "XXL", "XXXL"];

    public static IComparer<string> Comparer { get; } = Comparer<string>.Create((left, right) => Rank(left).CompareTo(Rank(right)));

    private static decimal Rank(string size)
    {
        var letter = Array.IndexOf(Letters, size.ToUpperInvariant());
        if (letter >= 0) return letter;
        return decimal.TryParse(size, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }
}
