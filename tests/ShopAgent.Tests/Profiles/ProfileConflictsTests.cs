using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Shopping.Baskets;
using ShopAgent.Shopping.Profiles;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Profiles;

public class ProfileConflictsTests
{
    private static readonly Lexicon Lexicon = TestCatalog.Lexicon;

    [Fact]
    public void Allergens_are_told_apart_by_how_sure_they_are()
    {
        var products = new FakeProductLookup().With(
            Food("a:1", new AllergenInfo(true, true, ["nuts"], [], [])),
            Food("a:2", new AllergenInfo(true, true, [], ["nuts"], [])),
            Food("a:3", AllergenInfo.UnknownFood),
            Food("a:4", new AllergenInfo(true, true, ["milk"], [], [])),
            Food("a:5", AllergenInfo.NotFood));

        var conflicts = Find(products, (FactKind.Allergy, "nuts", null), "a:1", "a:2", "a:3", "a:4", "a:5", "a:gone");

        Assert.Equal(
            [("a:1", ConflictKind.Contains), ("a:2", ConflictKind.MayContain), ("a:3", ConflictKind.Unknown)],
            conflicts.Select(conflict => (conflict.Line.VariantId, conflict.Kind)));
    }

    [Theory]
    [InlineData("Polyester jacket", "", ConflictKind.Contains)]
    [InlineData("Jacket", "Shell: 100 % polyester.", ConflictKind.MayContain)]
    [InlineData("Jacket", "Made of recycled polyester.", ConflictKind.MayContain)]
    [InlineData("Jacket without polyester", "", null)]
    [InlineData("Polyester-free jacket", "", null)]
    [InlineData("Jacket", "Veste sans polyester", null)]
    [InlineData("Wool jacket", "Warm, no itching. Polyester lining.", ConflictKind.MayContain)]
    [InlineData("Wool jacket", "Warm.", null)]
    public void What_is_avoided_is_read_with_its_denials(string title, string description, ConflictKind? expected)
    {
        var products = new FakeProductLookup().With(Sample.Single("a:1", 10m, title) with { Description = description });

        Assert.Equal(expected, Find(products, (FactKind.Avoid, "polyester", null), "a:1").SingleOrDefault()?.Kind);
    }

    [Fact]
    public void A_scoped_fact_speaks_of_its_kind_only()
    {
        var products = new FakeProductLookup().With(
            Sample.Single("a:1", 10m, "Leather boots"), Sample.Single("a:2", 10m, "Leather belt"), Sample.Single("a:3", 10m, "Montana, leather") with { Categories = ["Fashion > Shoes"] });

        Assert.Equal(["a:1", "a:3"], Find(products, (FactKind.Avoid, "leather", "shoes"), "a:1", "a:2", "a:3").Select(conflict => conflict.Line.VariantId));
    }

    private static Product Food(string id, AllergenInfo allergens) => Sample.Single(id, 3m) with { Allergens = allergens };

    private static IReadOnlyList<ProfileConflict> Find(FakeProductLookup products, (FactKind, string, string?) fact, params string[] ids) =>
        new ProfileConflicts(products, Lexicon).Find(ProfileSample.Of(fact), [.. ids.Select(Line)]);

    private static LineItem Line(string id) => new() { VariantId = id, ProductId = id, MerchantId = "a", Title = id, Quantity = 1, UnitPrice = Sample.Eur(1m) };
}
