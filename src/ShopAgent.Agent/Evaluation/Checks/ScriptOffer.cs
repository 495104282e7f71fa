using ShopAgent.Catalog.Products;

namespace ShopAgent.Agent.Evaluation.Checks;

/// <param name="Variant">Null when several are meant.</param>
internal sealed record ScriptOffer(Product Product, Variant? Variant)
{
    /// <summary>Of the variant, or the lowest that can be bought.</summary>
    public Money? PriceAt(DateTimeOffset now) => Variant is { } one
        ? one.Offer.PriceAt(now)
        : Product.Variants.Select(variant => (Price: variant.Offer.PriceAt(now), CanBuy: CanBuy(variant, now))).Where(each => each.Price is not null)
            .OrderBy(each => each.CanBuy ? 0 : 1).ThenBy(each => each.Price!.Value.MinorUnits).Select(each => each.Price).FirstOrDefault();

    public bool IsAvailable(DateTimeOffset now) => Variant is { } one ? CanBuy(one, now) : Product.Variants.Any(variant => CanBuy(variant, now));

    public bool Has(string name, string value, DateTimeOffset now) => Product.Variants.Where(variant => Variant is null || variant.Id == Variant.Id)
        .Any(variant => variant.Options.TryGetValue(name, out var own) && own.Equals(value, StringComparison.OrdinalIgnoreCase) && CanBuy(variant, now));

    /// <summary>Everything that a shop says about what it is: for "contains" checks.</summary>
    public string Text => string.Join(
        " | ", [Product.Title, Product.Brand, .. Product.Categories, .. Product.Tags, .. Product.Attributes.Select(pair => pair.Key + ": " + pair.Value), .. Options, Product.Description]);

    /// <summary>Title and category: what kind of thing it is.</summary>
    public string Kind => string.Join(" | ", [Product.Title, .. Product.Categories]);

    private IEnumerable<string> Options => Product.Variants.Where(variant => Variant is null || variant.Id == Variant.Id).SelectMany(variant => variant.Options.Values).Distinct();

    private static bool CanBuy(Variant variant, DateTimeOffset now) => variant.Offer.CanBuy(variant.Offer.MinimumQuantity, now).IsAllowed;
}
