using ShopAgent.Catalog.Search.Matching;

namespace ShopAgent.Agent.Panels;

/// <param name="Rows">One row a property; as many values as offers, null where not known.</param>
public sealed record ComparisonPanel(IReadOnlyList<SearchHit> Offers, IReadOnlyList<ComparisonRow> Rows) : Panel;
