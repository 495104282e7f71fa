using System.Text;
using ShopAgent.Catalog.Products;

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
