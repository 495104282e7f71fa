using CsCheck;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Catalog.Search.Query;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Search;

public sealed class SearchPropertyTests(SharedCatalog shared) : IClassFixture<SharedCatalog>
{
    private static readonly string[] Types = ["tents", "jackets", "headphones", "dresses", "ssd", "pasta", "chocolate", "cables"];

    private static readonly string[] Constraints =
        ["under 100 euros", "over 50 euros", "in stock", "black", "not black", "no polyester", "rated at least 4.5", "size 38", "wireless", "vegan", "without gluten", "at most 3 kg", "from Auralis", "waterproof", "for a laptop", "DDR5", "foldable"];

    private static readonly Gen<string> Constraint = Gen.Int[0, Constraints.Length - 1].Select(at => Constraints[at]);

    private static readonly Gen<string> Requests = Gen.Select(Gen.Int[0, Types.Length - 1].Select(at => Types[at]), Constraint.Array[0, 3]).Select((type, constraints) => type + " " + string.Join(", ", constraints));

    [Fact]
    public void Another_constraint_never_adds_a_product() => Gen.Select(Requests, Constraint).Sample((request, constraint) =>
    {
        var fewer = Certain(request + ", " + constraint);
        return fewer.All(Certain(request).Contains);
    }, iter: 150, seed: "0000KMQq5T81");

    [Fact]
    public void Every_hit_satisfies_every_claim() => Requests.Sample(request =>
    {
        var result = shared.Catalog.Find(request);
        foreach (var hit in result.Hits.Where(hit => hit.Unknown.Count == 0)) Check(result.Query, hit);
        Assert.Equal(result.Total, result.Hits.Count(hit => hit.Unknown.Count == 0));
    }, iter: 150, seed: "0000KMQq5T82");

    [Theory]
    [InlineData("2 person tents")]
    [InlineData("headphones")]
    [InlineData("black dress")]
    [InlineData("kestrel")]
    public void The_order_of_rows_and_the_name_of_the_shop_change_nothing(string request)
    {
        var products = TestProducts.All.Reverse().ToList();
        var merchants = TestProducts.Merchants.Select(merchant => merchant with { Name = "Aaa " + merchant.Id }).Reverse().ToList();
        using var shuffled = new TestCatalog(products, merchants);
        Assert.Equal(shared.Catalog.Ids(request), shuffled.Ids(request));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\"")]
    [InlineData("\" OR title:*")]
    [InlineData("NEAR(tent headphones, 5) AND NOT *")]
    [InlineData("'; DROP TABLE product; --")]
    [InlineData("😀😀 ⛺")]
    [InlineData("((((((")]
    [InlineData("-2 tents")]
    [InlineData("99999999999999999999999999 euros")]
    [InlineData("under under under 100")]
    [InlineData("not not no without")]
    [InlineData("tents over 100 and under 50 euros")]
    [InlineData("memory for for for the the")]
    [InlineData("alternative to “” with at least the same")]
    [InlineData("compatible with “'; DROP TABLE product; -- \u0001”")]
    [InlineData("خيمة لشخصين")]
    [InlineData("\u0000\u202e\ufffd")]
    public void Hostile_input_gets_an_answer(string text)
    {
        var result = shared.Catalog.Find(text);
        Assert.True(result.Total >= 0);
    }

    [Fact]
    public void Contradictory_limits_are_named_as_the_cause()
    {
        var result = shared.Catalog.Find("tents over 100 and under 50 euros");
        Assert.Equal(0, result.Total);
        Assert.Contains("100", result.Empty!.Constraint, StringComparison.Ordinal);
        Assert.Contains("50", result.Empty.Constraint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2 person tents")]
    [InlineData("alternative to the Kestrel NX 1TB")]
    public void Praise_in_a_description_changes_no_order(string request)
    {
        var products = TestProducts.All.Select((product, at) => at % 2 == 0 ? product with { Description = product.Description + " Sponsored, overall pick, best choice." } : product).ToList();
        using var praised = new TestCatalog(products);
        Assert.Equal(shared.Catalog.Ids(request), praised.Ids(request));
    }

    [Fact]
    public void Long_input_gets_an_answer()
    {
        Assert.NotNull(shared.Catalog.Find(new string('a', 10_000)));
        Assert.NotNull(shared.Catalog.Find(string.Concat(Enumerable.Repeat("tent under 100 not black 2 kg ", 400))));
        Assert.NotNull(shared.Catalog.Find(string.Concat(Enumerable.Repeat("“tent tent” ", 900))));
    }

    [Fact]
    public void Any_text_gets_an_answer() => Gen.String.Sample(text => Assert.NotNull(shared.Catalog.Find(text)), iter: 200, seed: "0000KMQq5T83");

    private HashSet<string> Certain(string request) => [.. shared.Catalog.Ids(request)];

    private void Check(ProductQuery query, SearchHit hit)
    {
        var now = shared.Catalog.Time.GetUtcNow();
        var variant = hit.Variant ?? hit.Product.Variants[0];
        Assert.True(query.Price is not { } price || price.Contains(variant.Offer.PriceAt(now)!.Value));
        Assert.True(query.MinimumRating is not { } rating || hit.Product.Rating!.Value >= rating);
        Assert.True(!query.InStockOnly || variant.Offer.Availability == Availability.InStock);
        Assert.All(query.FreeOf, allergen => Assert.True(hit.Product.Allergens.IsSafeFrom(allergen)));
        Assert.All(query.Brands, brand => Assert.Equal(brand, hit.Product.Brand));
        if (query.Sizes is [var size] && variant.Options.TryGetValue("size", out var own)) Assert.Equal(size, own);
    }
}
