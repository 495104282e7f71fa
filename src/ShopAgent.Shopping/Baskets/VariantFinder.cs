using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Store;

namespace ShopAgent.Shopping.Baskets;

/// <summary>Finds the variant that an id means. It never picks a size or colour for the shopper: a choice of one is no choice, more than one is a question.</summary>
internal sealed class VariantFinder(IProductLookup products, TimeProvider time)
{
    public VariantChoice FindVariant(string variantId) => products.Find(variantId)?.Variants.Any(variant => variant.Id == variantId) == true
        ? new VariantChoice(variantId)
        : Unknown(variantId);

    public VariantChoice FindBuyable(string id)
    {
        if (products.Find(id) is not { } product) return Unknown(id);
        if (product.Variants is [var only]) return new VariantChoice(only.Id);
        if (product.Id != id) return FindVariant(id);

        var now = time.GetUtcNow();
        Variant[] buyable = [.. product.Variants.Where(variant => variant.Offer.CanBuy(SaleQuantity.Smallest(variant.Offer), now).IsAllowed)];
        return buyable switch
        {
            [] => new VariantChoice("", RefusalSentences.NoVariantAvailable(product)),
            [var single] => new VariantChoice(single.Id),
            _ => new VariantChoice("", RefusalSentences.ChooseVariant(product, buyable)),
        };
    }

    private static VariantChoice Unknown(string id) => new("", RefusalSentences.UnknownProduct(id));
}

/// <summary>The one variant that an id means, or the reason why it means none.</summary>
internal sealed record VariantChoice(string VariantId, BasketRefusal? Refusal = null);
