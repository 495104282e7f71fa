using ShopAgent.Catalog.Products;

namespace ShopAgent.Shopping.Baskets;

/// <summary>One line that is not as it was when it was added.</summary>
/// <param name="PriceBefore">Unit price of the line.</param>
/// <param name="PriceNow">Unit price in the catalogue; null when it has none, or the product is gone.</param>
/// <param name="Message">One English sentence that says what changed and, where the line cannot be bought, what to do.</param>
public sealed record BasketDrift(string VariantId, string Title, DriftKind Kind, Money PriceBefore, Money? PriceNow, string Message)
{
    /// <summary>The line cannot be ordered as it is.</summary>
    public bool IsBlocking => Kind != DriftKind.PriceChanged;
}
