using ShopAgent.Catalog.Products;

namespace ShopAgent.Catalog.Search.Matching;

/// <param name="Product">With the variants that satisfy the query first.</param>
/// <param name="Variant">The one variant that is meant; null when several satisfy the query.</param>
/// <param name="Score">0 to 1, comparable only within one result.</param>
/// <param name="Reasons">Why it matched, most important first, each a short phrase: "tent", "under 100 EUR", "rated 4.6".</param>
/// <param name="Unknown">Constraints for which the product has no evidence either way; such hits come after the certain ones and do not count in <see cref="SearchResult.Total"/>.</param>
public sealed record SearchHit(Product Product, Variant? Variant, double Score, IReadOnlyList<string> Reasons, IReadOnlyList<string> Unknown)
{
    /// <summary>What speaks against it for this shopper; only on what they asked for by name, for nothing with a warning is offered.</summary>
    public IReadOnlyList<HitWarning> Warnings { get; init; } = [];
}
