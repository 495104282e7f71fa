using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Agent.Panels;

public sealed record BasketPanel(Basket Basket, BasketTotals Totals) : Panel;
