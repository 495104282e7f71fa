namespace ShopAgent.Catalog.Search;

/// <param name="Values">The most frequent first.</param>
public sealed record AttributeFacet(string Name, IReadOnlyList<FacetValue> Values);
