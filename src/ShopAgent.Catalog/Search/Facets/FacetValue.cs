namespace ShopAgent.Catalog.Search.Facets;

/// <param name="Count">Products that have it.</param>
public sealed record FacetValue(string Value, int Count);
