using ShopAgent.Catalog.Products;

namespace ShopAgent.Catalog.Search.Facets;

/// <summary>Products by their lowest price, both ends included.</summary>
public sealed record PriceBand(Money From, Money To, int Count);
