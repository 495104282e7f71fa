namespace ShopAgent.Shopping.Checkout;

/// <summary>What an answer to a proposal came to.</summary>
public enum CheckoutResult
{
    /// <summary>No consent: the proposal is void, and the words are a turn like any other.</summary>
    Voided,

    /// <summary>A yes or another amount where the exact amount is needed: the proposal still waits.</summary>
    AmountNeeded,

    /// <summary>Prices, stock, shipping or the basket changed since the summary: a new proposal waits, if the basket can still be ordered.</summary>
    Changed,

    /// <summary>The shop did not take the order; nothing was bought and the proposal still waits.</summary>
    Failed,

    /// <summary>The order is placed and the basket empty.</summary>
    Placed,
}
