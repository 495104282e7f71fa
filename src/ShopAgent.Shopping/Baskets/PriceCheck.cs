using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Store;

namespace ShopAgent.Shopping.Baskets;

/// <summary>Compares lines with the catalogue as it is now. Thread-safe.</summary>
public sealed class PriceCheck(IProductLookup products, TimeProvider time)
{
    public RepricedLines Reprice(IReadOnlyList<LineItem> lines)
    {
        var now = time.GetUtcNow();
        (LineItem Line, BasketDrift? Drift)[] checkedLines = [.. lines.Select(line => Check(line, now))];
        return new RepricedLines([.. checkedLines.Select(pair => pair.Line)], [.. checkedLines.Select(pair => pair.Drift).OfType<BasketDrift>()]);
    }

    private (LineItem Line, BasketDrift? Drift) Check(LineItem line, DateTimeOffset now)
    {
        var name = RefusalSentences.NameOf(line.Title, string.Join(" / ", line.Options.Values));
        if (products.Find(line.VariantId) is not { } product || product.Variants.FirstOrDefault(variant => variant.Id == line.VariantId) is not { } variant)
            return (line, Drift(line, DriftKind.Gone, null, $"{name} is no longer in the catalogue; remove it from the basket."));

        var price = variant.Offer.PriceAt(now);
        var check = variant.Offer.CanBuy(line.Quantity, now);
        if (!check.IsAllowed) return (line, Drift(line, DriftKind.CannotBuy, price, RefusalSentences.CannotBuy(product, variant, check, line.Quantity, inBasket: 0).Message));

        var current = LineEditor.LineOf(product, variant, line.Quantity, price!.Value);
        return (current, price == line.UnitPrice ? null : Drift(line, DriftKind.PriceChanged, price, $"{name} now costs {price}; it was {line.UnitPrice}."));
    }

    private static BasketDrift Drift(LineItem line, DriftKind kind, Money? price, string message) => new(line.VariantId, line.Title, kind, line.UnitPrice, price, message);
}
