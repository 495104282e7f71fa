using ShopAgent.Shopping.Orders;

namespace ShopAgent.Agent.Panels;

public sealed record OrderPanel(Order Order) : Panel;
