namespace ShopAgent.Catalog.Search;

/// <param name="Name">Of the spec or attribute.</param>
/// <param name="Values">One a product, in their order; null where a product does not state it.</param>
public sealed record ComparedSpec(string Name, IReadOnlyList<string?> Values);
