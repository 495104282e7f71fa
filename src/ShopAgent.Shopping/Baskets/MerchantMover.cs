using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Store;

namespace ShopAgent.Shopping.Baskets;

/// <summary>Moves a line to another shop's offer of the same product. Thread-safe.</summary>
public sealed class MerchantMover(IProductLookup products, BasketEditor editor, TimeProvider time)
{
    /// <summary>The other shops' offers that can be bought in the line's quantity, the cheapest first; of equal prices the shop's id decides.</summary>
    public IReadOnlyList<(Product Product, Variant Variant)> Offers(LineItem line)
    {
        if (products.Find(line.VariantId) is not { } product) return [];
        var own = product.Variants.FirstOrDefault(variant => variant.Id == line.VariantId);
        var now = time.GetUtcNow();
        return
        [
            .. products.FindSame(product.SameProductKey)
                .Where(other => other.MerchantId != line.MerchantId)
                .Select(other => (Product: other, Variant: Same(other, own)))
                .Where(pair => pair.Variant is { } variant && variant.Offer.Unit == line.Unit && variant.Offer.CanBuy(line.Quantity, now).IsAllowed)
                .Select(pair => (pair.Product, pair.Variant!))
                .OrderBy(pair => pair.Item2.Offer.PriceAt(now)!.Value.MinorUnits)
                .ThenBy(pair => pair.Product.MerchantId, StringComparer.Ordinal),
        ];
    }

    /// <summary>Puts the other offer in the line's place, in the same quantity and as one step.</summary>
    public BasketOutcome Move(Basket basket, LineItem line, Variant variant)
    {
        var removed = editor.Remove(basket, line.VariantId);
        var added = editor.AddVariant(removed.Basket, variant.Id, line.Quantity);
        if (added.Refusal is not null) return added with { Basket = basket };
        // In the place of the old line: a list that jumps about is hard to follow.
        var at = basket.Lines.ToList().FindIndex(other => other.VariantId == line.VariantId);
        List<LineItem> lines = [.. added.Basket.Lines.Where(other => other.VariantId != variant.Id)];
        lines.Insert(Math.Min(at, lines.Count), added.Basket.Find(variant.Id)!);
        return new BasketOutcome { Basket = basket.Change(lines, $"move {line.Title}"), Changes = [.. removed.Changes, .. added.Changes] };
    }

    /// <summary>The same option values, in whatever order and under whatever names; the only variant of a product without a choice.</summary>
    private static Variant? Same(Product other, Variant? own)
    {
        if (own?.Gtin is { } gtin && other.Variants.FirstOrDefault(variant => variant.Gtin == gtin) is { } exact) return exact;
        var wanted = own?.Options.Values.ToHashSet(StringComparer.OrdinalIgnoreCase) ?? [];
        return other.Variants.FirstOrDefault(variant => wanted.SetEquals(variant.Options.Values)) ?? (wanted.Count == 0 && other.Variants is [var only] ? only : null);
    }
}

/// <summary>What of a basket is bought in one shop.</summary>
public sealed record ShopPart(ShopTotal Total, IReadOnlyList<LineItem> Lines)
{
    /// <summary>In the order of the totals. A shop that sells in two currencies has two parts.</summary>
    public static IReadOnlyList<ShopPart> Split(IReadOnlyList<LineItem> lines, BasketTotals totals) =>
        [.. totals.Shops.Select(shop => new ShopPart(shop, [.. lines.Where(line => line.MerchantId == shop.MerchantId && line.UnitPrice.Currency == shop.Subtotal.Currency)]))];
}
