using ShopAgent.Shopping.Orders;
using ShopAgent.Shopping.Sessions;

namespace ShopAgent.Shopping.Checkout;

/// <summary>What an answer to a proposal came to; <see cref="Session"/> and <see cref="Order"/> are to be saved together.</summary>
public sealed record CheckoutAnswer
{
    public required CheckoutResult Result { get; init; }

    public required ShopperSession Session { get; init; }

    /// <summary>Only when placed.</summary>
    public Order? Order { get; init; }

    /// <summary>What waits for an answer now; null when nothing does.</summary>
    public OrderProposal? Proposal => Session.PendingOrder;

    /// <summary>English sentences: what changed, what cannot be bought, what to type, or why the shop refused.</summary>
    public IReadOnlyList<string> Messages { get; init; } = [];
}
