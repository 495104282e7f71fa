namespace ShopAgent.Catalog.Search;

/// <param name="Term">Canonical word: "black", "polyester".</param>
/// <param name="Kind">Where to look for evidence.</param>
public sealed record TermConstraint(string Term, TermKind Kind);
