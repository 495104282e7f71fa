using ShopAgent.Catalog.Products;

namespace ShopAgent.Catalog.Search.Documents;

/// <param name="Position">In the product's own order.</param>
/// <param name="Colours">Canonical colours of its options; empty when the options name none.</param>
/// <param name="Size">Folded value of its size option; null when it has none.</param>
internal sealed record DocumentVariant(int Position, string SourceId, Offer Offer, ItemCondition Condition, IReadOnlySet<string> Colours, string? Size);
