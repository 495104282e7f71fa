namespace ShopAgent.Catalog.Search.Evidence;

/// <summary>Whether a product satisfies a constraint, as far as the feed tells.</summary>
internal enum Verdict { No, Unknown, Yes }
