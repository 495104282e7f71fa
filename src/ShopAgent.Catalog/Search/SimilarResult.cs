using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search.Matching;

namespace ShopAgent.Catalog.Search;

/// <summary>What can take the place of a product.</summary>
/// <param name="SameElsewhere">Other shops' offers of the same product, the cheapest first.</param>
/// <param name="Substitutes">Other products whose specs are at least as good where they are known, the most alike first.</param>
/// <param name="Cheaper">Those of <paramref name="Substitutes"/> that cost less, the cheapest first.</param>
public sealed record SimilarResult(Product Product, IReadOnlyList<Product> SameElsewhere, IReadOnlyList<SearchHit> Substitutes, IReadOnlyList<SearchHit> Cheaper);
