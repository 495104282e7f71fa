using ShopAgent.Catalog.Products;
using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Shopping.Orders;

/// <summary>Exactly what the shopper is asked to approve. The approval counts for these lines and totals and for nothing else.</summary>
/// <param name="Id">Idempotency key: one proposal becomes at most one order.</param>
/// <param name="RequiredAnswer">Null: a plain yes is enough. Else the amount that must be typed, because the total is above the configured limit.</param>
public sealed record OrderProposal(string Id, IReadOnlyList<BasketLine> Lines, BasketTotals Totals, Money? RequiredAnswer);
