namespace ShopAgent.Catalog.Search.Facets;

/// <param name="Values">The most frequent first.</param>
public sealed record AttributeFacet(string Name, IReadOnlyList<FacetValue> Values);
