using ShopAgent.Catalog.Products;

namespace ShopAgent.Shopping.Baskets;

/// <param name="Code">unknown-product, choose-variant, not-in-basket, nothing-to-undo, nothing-to-redo, empty, no-change, too-many, or a <see cref="PurchaseRefusal"/> in kebab case (no-price, not-positive, not-available, below-minimum, not-a-multiple, more-than-stock).</param>
/// <param name="Message">One English sentence that says what to do.</param>
/// <param name="Limit">The stock, minimum or step that the refusal speaks of.</param>
/// <param name="Choices">Variants to choose from, for choose-variant.</param>
public sealed record BasketRefusal(string Code, string Message, decimal? Limit = null, IReadOnlyList<Variant>? Choices = null);
