using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search.Documents;
using ShopAgent.Catalog.Search.Query;

namespace ShopAgent.Catalog.Search;

/// <summary>Counts types, brands, shops, prices and attribute values of what a request finds. Thread-safe.</summary>
public sealed class ProductFacets(ProductSearch search, HeadNoun heads, TimeProvider time)
{
    /// <summary>Products counted: the shares of more do not change the question to ask.</summary>
    private const int MostCounted = 1000;
    private const int MostValues = 12;
    private const int MostAttributes = 8;
    private const int Bands = 4;

    /// <summary>An attribute that fewer of the products state divides nothing.</summary>
    private const double LeastShare = 0.2;

    public FacetResult Of(ProductQuery query, CancellationToken cancellationToken = default)
    {
        var result = search.Search(query, MostCounted, cancellationToken);
        var products = result.Hits.Take(Math.Min(result.Total, MostCounted)).Select(hit => hit.Product).ToList();
        return new FacetResult(
            result.Total,
            products.Count,
            Count(products.Select(heads.TypeOf)),
            Count(products.Select(product => product.Brand)),
            Count(products.Select(product => product.MerchantId)),
            PricesOf(products),
            AttributesOf(products));
    }

    private static List<FacetValue> Count(IEnumerable<string?> values) =>
    [
        .. values.OfType<string>().Where(value => value.Length > 0).GroupBy(value => value, StringComparer.OrdinalIgnoreCase).Select(group => new FacetValue(group.Min(StringComparer.Ordinal)!, group.Count()))
            .OrderByDescending(value => value.Count).ThenBy(value => value.Value, StringComparer.OrdinalIgnoreCase).Take(MostValues),
    ];

    /// <summary>Bands of about equally many products, in the currency of most of them.</summary>
    private List<PriceBand> PricesOf(List<Product> products)
    {
        var now = time.GetUtcNow();
        var lowest = products.Select(product => product.Variants.Select(variant => variant.Offer.PriceAt(now)).OfType<Money>().OrderBy(price => price.MinorUnits).Cast<Money?>().FirstOrDefault()).OfType<Money>().ToList();
        var prices = lowest.GroupBy(price => price.Currency).OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Code, StringComparer.Ordinal).FirstOrDefault()?.OrderBy(price => price.MinorUnits).ToList() ?? [];
        List<PriceBand> bands = [];
        for (var start = 0; start < prices.Count;)
        {
            var end = Math.Min(prices.Count, Math.Max(start + 1, prices.Count * (bands.Count + 1) / Bands));
            while (end < prices.Count && prices[end] == prices[end - 1]) end++;
            bands.Add(new PriceBand(prices[start], prices[end - 1], end - start));
            start = end;
        }

        return bands;
    }

    private static List<AttributeFacet> AttributesOf(List<Product> products)
    {
        var stated = products.SelectMany(product => product.Attributes.Select(pair => (pair.Key, pair.Value))
            .Concat(product.Variants.SelectMany(variant => variant.Options).Select(pair => (pair.Key, pair.Value)).Distinct()));
        return
        [
            .. stated.GroupBy(pair => pair.Key.ToLowerInvariant(), StringComparer.Ordinal).Select(group => new AttributeFacet(group.Key, Count(group.Select(pair => (string?)pair.Value))))
                .Select(facet => (Facet: facet, Covered: facet.Values.Sum(value => value.Count))).Where(pair => pair.Facet.Values.Count > 1 && pair.Covered >= LeastShare * products.Count && pair.Facet.Values[0].Count > 1)
                .OrderByDescending(pair => pair.Covered).ThenBy(pair => pair.Facet.Name, StringComparer.Ordinal).Take(MostAttributes).Select(pair => pair.Facet),
        ];
    }
}

/// <summary>What the products that satisfy a request are like, for asking the shopper which are meant.</summary>
/// <param name="Total">How many satisfy the request.</param>
/// <param name="Counted">How many of them were counted.</param>
/// <param name="Attributes">Those that part the products best come first.</param>
public sealed record FacetResult(
    int Total, int Counted, IReadOnlyList<FacetValue> Types, IReadOnlyList<FacetValue> Brands, IReadOnlyList<FacetValue> Shops, IReadOnlyList<PriceBand> Prices, IReadOnlyList<AttributeFacet> Attributes);

/// <param name="Count">Products that have it.</param>
public sealed record FacetValue(string Value, int Count);

/// <param name="Values">The most frequent first.</param>
public sealed record AttributeFacet(string Name, IReadOnlyList<FacetValue> Values);

/// <summary>Products by their lowest price, both ends included.</summary>
public sealed record PriceBand(Money From, Money To, int Count);
