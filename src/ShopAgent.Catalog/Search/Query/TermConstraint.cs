namespace ShopAgent.Catalog.Search.Query;

/// <param name="Term">Canonical word: "black", "polyester".</param>
/// <param name="Kind">Where to look for evidence.</param>
public sealed record TermConstraint(string Term, TermKind Kind);
