using ShopAgent.Catalog.Search;
using ShopAgent.Catalog.Search.Documents;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Search;

public sealed class AlternativesTests(SharedCatalog shared) : IClassFixture<SharedCatalog>
{
    private TestCatalog Catalog => shared.Catalog;

    [Fact]
    public void Substitutes_have_at_least_the_same_specs_and_are_other_products()
    {
        var product = Catalog.Store.Find("volt:s1")!;
        var result = new SimilarProducts(Catalog.Search, Catalog.Store, Catalog.Time).Find(product, 10);
        var ids = result.Substitutes.Select(hit => hit.Product.SourceId).ToList();
        Assert.Contains("s3", ids);
        Assert.Contains("s4", ids);
        Assert.DoesNotContain("s1", ids);
    }

    [Fact]
    public void Cheaper_substitutes_cost_less()
    {
        var product = Catalog.Store.Find("volt:s4")!;
        var result = new SimilarProducts(Catalog.Search, Catalog.Store, Catalog.Time).Find(product, 10);
        Assert.All(result.Cheaper, hit => Assert.True(hit.Product.Variants[0].Offer.PriceAt(Catalog.Time.GetUtcNow()) < product.Variants[0].Offer.PriceAt(Catalog.Time.GetUtcNow())));
    }

    [Fact]
    public void A_comparison_has_the_rows_that_differ_with_a_value_for_each_product()
    {
        var rows = new ProductComparison(TestCatalog.Lexicon).Compare([Catalog.Store.Find("nord:t1")!, Catalog.Store.Find("nord:t2")!]);
        Assert.All(rows, row => Assert.Equal(2, row.Values.Count));
        Assert.Equal(["3000 mm", "2000 mm"], Assert.Single(rows, row => row.Name == "waterproof").Values);
        Assert.DoesNotContain(rows, row => row.Name == "capacity");
    }

    [Fact]
    public void Facets_count_every_product_that_satisfies_the_request_once()
    {
        var result = new ProductFacets(Catalog.Search, new HeadNoun(TestCatalog.Lexicon), Catalog.Time).Of(Catalog.Parser.Parse("tents"));
        Assert.Equal(4, result.Total);
        Assert.Equal(4, result.Types.Sum(type => type.Count));
        Assert.Equal(4, result.Brands.Sum(brand => brand.Count));
        Assert.Equal(4, result.Prices.Sum(band => band.Count));
        Assert.True(result.Prices.Zip(result.Prices.Skip(1)).All(pair => pair.First.To < pair.Second.From));
        Assert.Equal(("Brenvoll", 3), (result.Brands[0].Value, result.Brands[0].Count));
    }
}
