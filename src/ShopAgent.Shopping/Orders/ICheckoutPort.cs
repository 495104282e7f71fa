using ShopAgent.Shopping.Checkout;

namespace ShopAgent.Shopping.Orders;

/// <summary>Where an approved order goes: the sandbox here, a merchant's own protocol elsewhere.</summary>
public interface ICheckoutPort
{
    /// <summary>Places the order. Must be idempotent: after a crash the same proposal may come again, and must not be ordered twice.</summary>
    /// <returns>The order's number.</returns>
    /// <exception cref="CheckoutException">The order was not placed; the message says why and what the shopper can do.</exception>
    Task<string> PlaceAsync(OrderProposal proposal, CancellationToken cancellationToken);
}
