using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Catalog.Search.Query;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Search;

public sealed class QueryRefinerTests(SharedCatalog shared) : IClassFixture<SharedCatalog>
{
    private TestCatalog Catalog => shared.Catalog;

    [Fact]
    public void Cheaper_then_lighter_keeps_the_rest()
    {
        var first = Catalog.Find("need a 2 persn tent, watreproof");
        var price = first.Hits[0].Product.Variants[0].Offer.ListPrice!.Value;
        var second = Follow(first, "cheaper");
        Assert.Equal((price, false), (second.Query.Price!.Max!.Value, second.Query.Price.MaxIncluded));
        Assert.Contains(second.Query.Specs, spec => spec is { Name: "capacity", Number: 2 });
        Assert.Contains(new TermConstraint("waterproof", TermKind.Concept), second.Query.Required);
    }

    [Fact]
    public void Lighter_than_the_first_is_a_limit_on_its_weight()
    {
        var shown = Catalog.Search.Search(Catalog.Parser.Parse("tents") with { Sort = SortOrder.PriceAscending }, 10);
        var result = Follow(shown, "lighter than the second but still cheaper than the third");
        Assert.Contains(result.Query.Specs, spec => spec is { Name: "weight", Comparison: Comparison.LessThan, Number: 3100 });
        Assert.Equal(329, result.Query.Price!.Max!.Value.Amount);
        Assert.Equal(["t4"], result.Hits.Select(hit => hit.Product.SourceId));
    }

    [Fact]
    public void The_product_talked_about_is_meant_before_the_first()
    {
        var shown = Catalog.Search.Search(Catalog.Parser.Parse("tents") with { Sort = SortOrder.PriceAscending }, 10);
        var refined = Catalog.Refiner.Refine(shown.Query, Catalog.Parser.Parse("cheaper"), shown.Hits, focusOrdinal: 3);
        Assert.Equal(329, refined.Price!.Max!.Value.Amount);
    }

    [Theory]
    [InlineData("black dresses under 150", "in red", "d1")]
    [InlineData("black dresses under 120", "forget the price limit", "d1 d2")]
    [InlineData("black dresses", "any colour", "d1 d2 d3")]
    [InlineData("black dresses", "size 40", "d1")]
    [InlineData("headphones", "wireless please", "h1 h3")]
    [InlineData("headphones", "rated at least 4.6", "h2")]
    [InlineData("tents", "and the cheapest in stock?", "t2")]
    [InlineData("tents", "not from Brenvoll", "t1")]
    public void A_follow_up_changes_only_what_it_names(string first, string then, string ids) =>
        Assert.Equal(ids.Split(' '), Follow(Catalog.Find(first), then).Hits.Where(hit => hit.Unknown.Count == 0).Select(hit => hit.Product.SourceId).Order());

    [Fact]
    public void Another_type_starts_anew()
    {
        var active = Catalog.Parser.Parse("black dresses under 150");
        Assert.True(Catalog.Refiner.StartsNew(active, Catalog.Parser.Parse("headphones")));
        Assert.False(Catalog.Refiner.StartsNew(active, Catalog.Parser.Parse("in red")));
        Assert.False(Catalog.Refiner.StartsNew(active, Catalog.Parser.Parse("dresses in red")));
        Assert.True(Catalog.Refiner.StartsNew(active, Catalog.Parser.Parse("dresses")));
    }

    [Fact]
    public void A_comparison_with_nothing_shown_becomes_an_order()
    {
        var result = Catalog.Find("a lighter tent");
        Assert.Equal("t1", result.Hits[0].Product.SourceId);
    }

    [Fact]
    public void An_ordinal_that_was_not_shown_is_said()
    {
        var shown = Catalog.Find("tents");
        var refined = Catalog.Refiner.Refine(shown.Query, Catalog.Parser.Parse("cheaper than the ninth"), shown.Hits, null);
        Assert.NotEmpty(refined.NotUnderstood);
        Assert.Null(refined.Price);
    }

    private SearchResult Follow(SearchResult shown, string text) =>
        Catalog.Search.Search(Catalog.Refiner.Refine(shown.Query, Catalog.Parser.Parse(text), shown.Hits, null), 50);
}
