namespace ShopAgent.Catalog.Products;

/// <param name="Value">0 to 5.</param>
/// <param name="Count">Number of reviews; 0 when the feed does not say.</param>
public sealed record Rating(decimal Value, int Count);
