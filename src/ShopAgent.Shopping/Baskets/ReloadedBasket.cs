namespace ShopAgent.Shopping.Baskets;

/// <summary>Earlier lines, brought back.</summary>
/// <param name="Outcome">The changed basket, one step of the undo log.</param>
/// <param name="Drifts">What is not as it was then: prices, stock, products that are gone.</param>
/// <param name="LeftOut">Lines that did not come back, because they cannot be bought or are not safe for the shopper.</param>
public sealed record ReloadedBasket(BasketOutcome Outcome, IReadOnlyList<BasketDrift> Drifts, IReadOnlyList<BasketLine> LeftOut);
