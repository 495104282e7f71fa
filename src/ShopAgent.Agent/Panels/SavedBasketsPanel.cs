using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Agent.Panels;

/// <summary>Baskets kept under a name, the latest first.</summary>
public sealed record SavedBasketsPanel(IReadOnlyList<SavedBasket> Baskets) : Panel;
