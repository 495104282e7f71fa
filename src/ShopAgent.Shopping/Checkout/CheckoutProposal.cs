using ShopAgent.Shopping.Baskets;
using ShopAgent.Shopping.Orders;
using ShopAgent.Shopping.Sessions;

namespace ShopAgent.Shopping.Checkout;

/// <summary>What came of asking for the checkout.</summary>
/// <param name="Session">Its basket has today's prices; the proposal, if there is one, waits for the answer.</param>
/// <param name="Proposal">Null when the basket cannot be ordered as it is.</param>
/// <param name="Changes">Lines that are not as they were when they were added.</param>
/// <param name="Refusals">Why there is no proposal: one sentence a line that cannot be bought, or one for an empty basket.</param>
public sealed record CheckoutProposal(ShopperSession Session, OrderProposal? Proposal, IReadOnlyList<BasketDrift> Changes, IReadOnlyList<string> Refusals);
