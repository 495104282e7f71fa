namespace ShopAgent.Catalog.Search;

public sealed record ExcludedCount(string Constraint, int Count);
