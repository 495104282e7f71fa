#pragma warning disable CA1822
namespace ShopAgent.Catalog.Search;
public sealed class QueryParser { public ProductQuery Parse(string text) => new() { Text = text, Terms = text }; }
public sealed class ProductSearch { public SearchResult Search(ProductQuery q, int limit) => new() { Query = q, Hits = [], Total = 0 }; }
public static class QueryRefiner { public static ProductQuery Refine(ProductQuery a, ProductQuery b, IReadOnlyList<SearchHit> s, int? o) => b; public static bool StartsNew(ProductQuery a, ProductQuery b) => true; }
