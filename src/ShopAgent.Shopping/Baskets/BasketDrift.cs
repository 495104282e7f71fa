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

/// <summary>How a line differs from the catalogue: another price; there but not to be had in this quantity; not in the catalogue any more.</summary>
public enum DriftKind { PriceChanged, CannotBuy, Gone }

/// <param name="Lines">The same lines at today's prices; a line that cannot be bought stays as it was.</param>
/// <param name="Drifts">What differs, in the order of the lines.</param>
public sealed record RepricedLines(IReadOnlyList<LineItem> Lines, IReadOnlyList<BasketDrift> Drifts)
{
    public bool CanBeOrdered => !Drifts.Any(drift => drift.IsBlocking);
}
