namespace ShopAgent.Catalog.Search.Matching;

public sealed record ExcludedCount(string Constraint, int Count);
