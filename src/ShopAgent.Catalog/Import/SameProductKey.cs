using System.Text;
using ShopAgent.Catalog.Products;

namespace ShopAgent.Catalog.Import;

/// <summary>Equal for the same product in every shop: the GTIN of its first variant; else brand and manufacturer part number; else the normalised title.</summary>
internal static class SameProductKey
{
    public static string Of(Product product)
    {
        var variants = product.Variants;
        if (variants.Select(variant => variant.Gtin).FirstOrDefault(gtin => gtin is not null) is { } gtin) return "gtin:" + gtin.TrimStart('0');
        if (product.Brand is { Length: > 0 } brand && variants.Select(variant => variant.Mpn).FirstOrDefault(mpn => mpn is { Length: > 0 }) is { } mpn)
            return "mpn:" + Normalise(brand) + ":" + Normalise(mpn);
        return "title:" + Normalise(product.Title);
    }

    /// <summary>Lower-case letters and digits only, so that spelling, spaces and punctuation do not separate equal products.</summary>
    private static string Normalise(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var character in text.ToLowerInvariant())
            if (char.IsLetterOrDigit(character)) builder.Append(character);
        return builder.ToString();
    }
}
