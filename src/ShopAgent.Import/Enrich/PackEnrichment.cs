using ShopAgent.Catalog.Products;
using ShopAgent.Import.Fields;

namespace ShopAgent.Import.Enrich;

/// <summary>Net content from the title where the feed has no field for it; of food only, because "tent 2 kg" and "backpack 40 l" state no contents. Runs after <see cref="FoodEnrichment"/>.</summary>
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
