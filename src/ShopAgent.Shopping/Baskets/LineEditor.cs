using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Store;

namespace ShopAgent.Shopping.Baskets;

/// <summary>Puts one variant into a list of lines, checked against the catalogue as it is now.</summary>
internal sealed class LineEditor(IProductLookup products, TimeProvider time)
{
    /// <summary>The most of one line: far above any household's wish, and small enough that price times quantity cannot overflow.</summary>
    public const decimal MaximumQuantity = 100_000;

    public LineEdit Add(IReadOnlyList<LineItem> lines, string variantId, decimal quantity)
    {
        var present = lines.FirstOrDefault(line => line.VariantId == variantId)?.Quantity ?? 0;
        var isInRange = quantity is > 0 and <= MaximumQuantity;
        return Set(lines, variantId, isInRange ? present + quantity : quantity, isInRange ? present : 0);
    }

    /// <param name="quantity">What the whole line shall be.</param>
    /// <param name="inBasket">How much of that is in the basket already; only for the sentence of a refusal.</param>
    public LineEdit Set(IReadOnlyList<LineItem> lines, string variantId, decimal quantity, decimal inBasket)
    {
        if (products.Find(variantId) is not { } product || product.Variants.FirstOrDefault(variant => variant.Id == variantId) is not { } variant)
            return new LineEdit(lines, RefusalSentences.UnknownProduct(variantId));
        if (quantity > MaximumQuantity) return new LineEdit(lines, RefusalSentences.TooMany(product.Title, variant.Offer.Unit));

        var now = time.GetUtcNow();
        var check = variant.Offer.CanBuy(quantity, now);
        if (!check.IsAllowed) return new LineEdit(lines, RefusalSentences.CannotBuy(product, variant, check, quantity, inBasket));
        return new LineEdit(Replace(lines, LineOf(product, variant, quantity, variant.Offer.PriceAt(now)!.Value)), null);
    }

    public static LineItem LineOf(Product product, Variant variant, decimal quantity, Money price) => new()
    {
        VariantId = variant.Id,
        ProductId = product.Id,
        MerchantId = product.MerchantId,
        Title = product.Title,
        Options = variant.Options,
        Quantity = quantity,
        Unit = variant.Offer.Unit,
        UnitPrice = price,
    };

    private static IReadOnlyList<LineItem> Replace(IReadOnlyList<LineItem> lines, LineItem line) => lines.Any(other => other.VariantId == line.VariantId)
        ? [.. lines.Select(other => other.VariantId == line.VariantId ? line : other)]
        : [.. lines, line];
}

/// <summary>Lines after an edit, or the reason why they stayed as they were.</summary>
internal sealed record LineEdit(IReadOnlyList<LineItem> Lines, BasketRefusal? Refusal);
