using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Catalog.Search.Query;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Search;

public sealed class ProductSearchTests(SharedCatalog shared) : IClassFixture<SharedCatalog>
{
    private TestCatalog Catalog => shared.Catalog;

    [Theory]
    [InlineData("2 person tent", "t1 t2 t4")]
    [InlineData("need a 2 persn tent, watreproof", "t1 t2")]
    [InlineData("tents under 100 euros", "t2 t4")]
    [InlineData("tents under 100 in stock", "t2")]
    [InlineData("lightest tent", "t1")]
    [InlineData("second cheapest tent", "t2")]
    [InlineData("tents not from Brenvoll", "t1")]
    [InlineData("green tents", "t1 t2")]
    [InlineData("headphones", "h1 h2 h3")]
    [InlineData("wireless headphones", "h1 h3")]
    [InlineData("noise cancelling headphones", "h1")]
    [InlineData("headphones rated at least 4.5", "h1 h2")]
    [InlineData("black dress in 38", "d1 d2")]
    [InlineData("blue dress", "d3")]
    [InlineData("NOT black dress", "d1 d3")]
    [InlineData("robe noire taille 38 moins de 130 €", "d1")]
    [InlineData("HDMI cable longer than 3 metres", "c2")]
    [InlineData("Z690 motherboard", "b1")]
    [InlineData("Z690M motherboard", "b2")]
    [InlineData("find all offers for the Kestrel NX 1TB", "s1 s2")]
    [InlineData("Kestrel Talon 16GB DDR5", "r2")]
    [InlineData("2x16 GB DDR5", "r1")]
    [InlineData("ssd with the highest read speed", "s4")]
    [InlineData("tv", "v1")]
    [InlineData("lait", "m1")]
    [InlineData("gluten free pasta", "p2")]
    [InlineData("chocolate without nuts", "k2")]
    [InlineData("vegan pasta", "p1 p2")]
    [InlineData("jackets without polyester", "j1")]
    public void Finds_exactly_what_was_asked_for(string text, string ids) => Assert.Equal(ids.Split(' '), Catalog.Ids(text).Order());

    [Fact]
    public void What_is_for_a_thing_is_not_the_thing()
    {
        Assert.DoesNotContain("g1", Catalog.Ids("tents"));
        Assert.DoesNotContain("h4", Catalog.Ids("headphones"));
        Assert.Equal(["h4"], Catalog.Ids("headphone stand"));
    }

    [Fact]
    public void The_cheapest_of_each_storage_size_is_one_a_size() => Assert.Equal(["s1", "s3"], Catalog.Ids("cheapest offer for each storage size of the Kestrel NX").Order());

    [Fact]
    public void A_whole_catalogue_can_be_sorted()
    {
        Assert.Equal(["t1"], Catalog.Ids("what's the most expensive thing you have"));
        Assert.Equal(["p3"], Catalog.Ids("cheapest in stock"));
    }

    [Fact]
    public void A_quoted_title_is_exactly_that_product() =>
        Assert.Equal(["t2"], Catalog.Ids("“Heim 2 Tent, 2 persons, campsite dome” (sold by Nordlicht Outdoor)"));

    [Fact]
    public void Unknown_evidence_comes_last_marked_and_uncounted()
    {
        var result = Catalog.Find("jackets without polyester");
        Assert.Equal(1, result.Total);
        Assert.Equal(["j1", "j3"], result.Hits.Select(hit => hit.Product.SourceId));
        Assert.Equal(["no polyester"], result.Hits[^1].Unknown);
        Assert.Equal([new ExcludedCount("no polyester", 1)], result.Excluded);
    }

    [Fact]
    public void Unknown_allergens_are_never_safe()
    {
        var result = Catalog.Find("pasta without gluten");
        Assert.Equal(["p2"], result.Hits.Select(hit => hit.Product.SourceId));
        Assert.Equal([new ExcludedCount("free of gluten", 2)], result.Excluded);
    }

    [Fact]
    public void The_variant_that_is_meant_comes_with_the_hit()
    {
        var hit = Assert.Single(Catalog.Find("red dress size 36").Hits);
        Assert.Equal("36 / red", hit.Variant!.OptionsText);
        Assert.Equal(hit.Variant, hit.Product.Variants[0]);
        Assert.Null(Catalog.Find("red dress").Hits[0].Variant);
    }

    [Fact]
    public void An_unreachable_price_names_the_nearest_one()
    {
        var result = Catalog.Find("anything between 5 and 10 euros in tents?");
        Assert.Empty(result.Hits);
        Assert.Equal(new Money(4990, Currency.Eur), result.Empty!.NearestPrice);
        Assert.Equal(4, result.Empty.WithoutIt);
    }

    [Fact]
    public void An_unreachable_spec_names_the_nearest_value()
    {
        var result = Catalog.Find("tent lighter than 1 kg");
        Assert.Equal(0, result.Total);
        Assert.Equal("1.2 kg", result.Empty!.Nearest);
    }

    [Fact]
    public void A_product_that_is_not_carried_gives_alternatives_only()
    {
        var result = Catalog.Find("do you have the Zephyron X9000 headphones?");
        Assert.True(result.HitsAreAlternatives);
        Assert.Equal(0, result.Total);
    }

    [Fact]
    public void A_word_without_evidence_never_returns_the_whole_type_as_satisfying()
    {
        var result = Catalog.Find("find all self-inflating tents");
        Assert.Equal(0, result.Total);
        Assert.All(result.Hits, hit => Assert.NotEmpty(hit.Unknown));
    }

    [Fact]
    public void Preferences_move_the_order_and_are_named()
    {
        var query = Catalog.Parser.Parse("tents") with { Preferences = [new Preference("Brenvoll", -1, null), new Preference("ultralight", 1, "tents")] };
        var result = Catalog.Search.Search(query, 10);
        Assert.Equal("t1", result.Hits[0].Product.SourceId);
        Assert.Contains("you like ultralight", result.Hits[0].Reasons);
        Assert.Equal(4, result.Total);
    }

    [Fact]
    public void Own_praise_moves_nothing()
    {
        var products = TestProducts.All.Select(product => product.SourceId == "h3" ? product with { Description = "SPONSORED. Overall pick! The best choice, editor's favourite, ranked first." } : product).ToList();
        using var praised = new TestCatalog(products);
        Assert.Equal(Catalog.Ids("headphones"), praised.Ids("headphones"));
    }

    [Fact]
    public void A_limit_below_one_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Catalog.Search.Search(new ProductQuery(), 0));
}
