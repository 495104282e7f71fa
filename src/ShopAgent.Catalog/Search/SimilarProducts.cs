using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Catalog.Search.Query;
using ShopAgent.Catalog.Store;

namespace ShopAgent.Catalog.Search;

/// <summary>Finds substitutes by the table of specs that must not sink (substitutes.txt), and the same product in other shops. Thread-safe.</summary>
public sealed class SimilarProducts(ProductSearch search, IProductLookup products, TimeProvider time)
{
    /// <summary>Substitutes looked at; of more alike products nobody compares the rest.</summary>
    private const int Considered = 200;

    /// <param name="limit">Highest number of substitutes and of cheaper ones, at least 1.</param>
    /// <param name="adjust">Adds further constraints, such as those of a shopper's profile; null: none.</param>
    public SimilarResult Find(Product product, int limit, Func<ProductQuery, ProductQuery>? adjust = null, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var reference = new ProductReference(ReferenceRelation.Substitute, product.Title) { MerchantId = product.MerchantId };
        var query = new ProductQuery { Text = product.Title, Reference = reference };
        var result = search.Search(adjust?.Invoke(query) ?? query, Considered, cancellationToken);
        var certain = result.Hits.Take(result.Total).ToList();
        var own = PriceOf(product);
        var cheaper = certain.Select(hit => (Hit: hit, Price: PriceOf(hit.Product))).Where(pair => own is { } limitPrice && pair.Price is { } price && price.Currency == limitPrice.Currency && price < limitPrice)
            .OrderBy(pair => pair.Price!.Value.MinorUnits).ThenBy(pair => pair.Hit.Product.Id, StringComparer.Ordinal).Select(pair => pair.Hit);
        var same = products.FindSame(product.SameProductKey).Where(other => other.Id != product.Id).OrderBy(other => PriceOf(other)?.MinorUnits ?? long.MaxValue).ThenBy(other => other.Id, StringComparer.Ordinal);
        return new SimilarResult(product, [.. same], [.. certain.Take(limit)], [.. cheaper.Take(limit)]);
    }

    private Money? PriceOf(Product product) => product.Variants.Select(variant => variant.Offer.PriceAt(time.GetUtcNow())).OfType<Money>().OrderBy(price => price.MinorUnits).Cast<Money?>().FirstOrDefault();
}

/// <summary>What can take the place of a product.</summary>
/// <param name="SameElsewhere">Other shops' offers of the same product, the cheapest first.</param>
/// <param name="Substitutes">Other products whose specs are at least as good where they are known, the most alike first.</param>
/// <param name="Cheaper">Those of <paramref name="Substitutes"/> that cost less, the cheapest first.</param>
public sealed record SimilarResult(Product Product, IReadOnlyList<Product> SameElsewhere, IReadOnlyList<SearchHit> Substitutes, IReadOnlyList<SearchHit> Cheaper);
