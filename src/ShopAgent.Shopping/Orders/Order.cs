using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Shopping.Orders;

/// <param name="Number">Human-readable and unique: "SA-20260114-0001".</param>
/// <param name="ProposalId">The proposal that was approved; unique over all orders.</param>
public sealed record Order(string Number, string ProposalId, string SessionName, DateTimeOffset PlacedAt, IReadOnlyList<BasketLine> Lines, BasketTotals Totals);
