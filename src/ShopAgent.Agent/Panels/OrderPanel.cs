using ShopAgent.Shopping.Checkout;

namespace ShopAgent.Agent.Panels;

public sealed record OrderPanel(Order Order) : Panel;
