using ShopAgent.Catalog.Products;
using ShopAgent.Tests.Fakes;
using ShopAgent.Tests.Store;

namespace ShopAgent.Tests.Search;

/// <summary>Of thousands of products of one type not all are held against a limit; nobody must notice.</summary>
public sealed class LargeSetTests(LargeSetTests.Lamps lamps) : IClassFixture<LargeSetTests.Lamps>
{
    private const int Count = 3_300;

    [Fact]
    public void What_states_the_wish_is_found_among_thousands()
    {
        var result = lamps.Catalog.Find("waterproof lamps", 5);
        Assert.All(result.Hits, hit => Assert.Contains("waterproof", hit.Product.Description, StringComparison.Ordinal));
        Assert.Equal((5, Count / 100, true), (result.Hits.Count, result.Total, result.IsTotalAtLeast));
    }

    [Fact]
    public void A_limit_that_few_satisfy_is_held_against_all()
    {
        var result = lamps.Catalog.Find("lamps under 3 EUR", 5);
        Assert.Equal((2, false), (result.Total, result.IsTotalAtLeast));
        Assert.Equal(["L1", "L2"], result.Hits.Select(hit => hit.Product.SourceId).Order());
    }

    [Fact]
    public void All_means_all() => Assert.Equal(Count - 3_000, lamps.Catalog.Find("find all lamps over 3000 EUR", 5).Total);

    public sealed class Lamps : IDisposable
    {
        public TestCatalog Catalog { get; } = new([.. Enumerable.Range(1, Count).Select(Lamp)], [CatalogFixture.Shop("shop")]);

        public void Dispose() => Catalog.Dispose();

        private static Product Lamp(int number) =>
            CatalogFixture.Product("shop", $"L{number}", $"Lamp {number}", number * 100) with { Description = number % 100 == 0 ? "A waterproof lamp." : "A lamp." };
    }
}
