using ShopAgent.Catalog.Products;
using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Agent.Panels;

public sealed record BasketPanel(Basket Basket, BasketTotals Totals) : Panel
{
    /// <summary>The shopper's budget for the whole purchase; null: none, or in another currency.</summary>
    public Money? Budget { get; init; }

    /// <summary>What is not as it was when the lines were put in.</summary>
    public IReadOnlyList<BasketDrift> Drifts { get; init; } = [];
}
