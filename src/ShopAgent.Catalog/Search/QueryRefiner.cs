namespace ShopAgent.Catalog.Search;
public static class QueryRefiner { public static ProductQuery Refine(ProductQuery a, ProductQuery b, IReadOnlyList<SearchHit> s, int? o) => b; public static bool StartsNew(ProductQuery a, ProductQuery b) => true; }
