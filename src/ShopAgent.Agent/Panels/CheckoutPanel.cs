using ShopAgent.Shopping.Orders;

namespace ShopAgent.Agent.Panels;

/// <summary>The exact summary that the shopper's next line approves or voids.</summary>
public sealed record CheckoutPanel(OrderProposal Proposal) : Panel;
