namespace ShopAgent.Catalog.Search;

/// <param name="Count">Products that have it.</param>
public sealed record FacetValue(string Value, int Count);
