using ShopAgent.Catalog.Products;
using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Shopping.Orders;

/// <param name="Number">Human-readable and unique: "SA-20260114-0001".</param>
/// <param name="ProposalId">The proposal that was approved; unique over all orders.</param>
public sealed record Order(string Number, string ProposalId, string SessionName, DateTimeOffset PlacedAt, IReadOnlyList<LineItem> Lines, BasketTotals Totals);

/// <summary>Exactly what the shopper is asked to approve. The approval counts for these lines and totals and for nothing else.</summary>
/// <param name="Id">Idempotency key: one proposal becomes at most one order.</param>
/// <param name="RequiredAnswer">Null: a plain yes is enough. Else the amount that must be typed, because the total is above the configured limit.</param>
public sealed record OrderProposal(string Id, IReadOnlyList<LineItem> Lines, BasketTotals Totals, Money? RequiredAnswer);
