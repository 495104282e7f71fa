using ShopAgent.Catalog.Products;

namespace ShopAgent.Shopping.Baskets;

/// <param name="Total">Null for an empty basket, and where shops of several currencies cannot be summed.</param>
public sealed record BasketTotals(IReadOnlyList<ShopTotal> Shops, Money? Total);
