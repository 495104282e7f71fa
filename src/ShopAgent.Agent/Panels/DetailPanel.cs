using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search.Matching;

namespace ShopAgent.Agent.Panels;

/// <summary>One product with its description, specifications, options and other shops' offers.</summary>
public sealed record DetailPanel(SearchHit Offer, IReadOnlyList<Product> OtherOffers) : Panel;
