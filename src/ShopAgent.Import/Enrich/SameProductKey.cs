using System.Text;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Specs;
using ShopAgent.Import.Fields;

namespace ShopAgent.Import.Enrich;

/// <summary>
/// Equal for the same product in every shop: its GTIN; else brand and manufacturer part number, where all its variants share one; else the lowest GTIN of its variants; else the
/// normalised title.
/// </summary>
internal static class SameProductKey
{
    public static string Of(Product product)
    {
        var variants = product.Variants;
        if ((product.Gtin ?? (variants.Count == 1 ? variants[0].Gtin : null)) is { } gtin) return Key(gtin);
        if (product.Brand is { Length: > 0 } brand && variants[0].Mpn is { Length: > 0 } mpn && variants.All(variant => variant.Mpn == mpn))
            return "mpn:" + Normalise(brand) + ":" + Normalise(mpn);
        if (variants.Select(variant => variant.Gtin).OfType<string>().Order(StringComparer.Ordinal).FirstOrDefault() is { } lowest) return Key(lowest);
        return "title:" + Normalise(product.Title);
    }

    /// <summary>GTIN-12, -13 and -14 of one product differ by leading zeros only.</summary>
    private static string Key(string gtin) => "gtin:" + gtin.TrimStart('0');

    /// <summary>Lower-case letters and digits only, so that spelling, spaces and punctuation do not separate equal products.</summary>
    private static string Normalise(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var character in text.ToLowerInvariant())
            if (char.IsLetterOrDigit(character)) builder.Append(character);
        return builder.ToString();
    }
}

/// <summary>Fills <see cref="Product.SameProductKey"/>.</summary>
internal sealed class SameProductKeyEnrichment : IProductEnrichment
{
    public Product Enrich(Product product) => product with { SameProductKey = SameProductKey.Of(product) };
}

/// <summary>Net content from the title where the feed has no field for it; of food only, because measures in other titles state no contents. Runs after <see cref="FoodEnrichment"/>.</summary>
internal sealed class PackEnrichment : IProductEnrichment
{
    public Product Enrich(Product product)
    {
        if (!product.Allergens.IsFood || product.Variants.All(variant => variant.Offer.Content is not null)) return product;
        return product with { Variants = [.. product.Variants.Select(variant => WithContent(variant, product.Title))] };
    }

    private static Variant WithContent(Variant variant, string title)
    {
        if (variant.Offer is not { Content: null, Unit: SalesUnit.Piece }) return variant;
        var content = variant.Options.Values.Select(PackText.FindInTitle).FirstOrDefault(found => found is not null) ?? PackText.FindInTitle(title);
        return content is null ? variant : variant with { Offer = variant.Offer with { Content = content } };
    }
}

/// <summary>Fills <see cref="Product.Specs"/> at import.</summary>
internal sealed class SpecEnrichment(SpecExtractor extractor) : IProductEnrichment
{
    public Product Enrich(Product product) => product with { Specs = extractor.Extract(product) };
}
