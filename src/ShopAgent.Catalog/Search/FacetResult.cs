namespace ShopAgent.Catalog.Search;

/// <summary>What the products that satisfy a request are like, for asking the shopper which are meant.</summary>
/// <param name="Total">How many satisfy the request.</param>
/// <param name="Counted">How many of them were counted.</param>
/// <param name="Attributes">Those that part the products best come first.</param>
public sealed record FacetResult(
    int Total, int Counted, IReadOnlyList<FacetValue> Types, IReadOnlyList<FacetValue> Brands, IReadOnlyList<FacetValue> Shops, IReadOnlyList<PriceBand> Prices, IReadOnlyList<AttributeFacet> Attributes);
