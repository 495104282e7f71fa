using ShopAgent.Catalog.Products;

namespace ShopAgent.Catalog.Search;

/// <summary>Products by their lowest price, both ends included.</summary>
public sealed record PriceBand(Money From, Money To, int Count);
