using ShopAgent.Catalog.Search.Query;
using ShopAgent.Shopping.Profiles;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Profiles;

public class ProfileQueryTests
{
    [Fact]
    public void Tastes_that_contradict_hard_facts_move_the_order_and_loosen_nothing()
    {
        var random = new Random(20260114);
        (FactKind, string, string?)[] hard = [(FactKind.Allergy, "peanuts", null), (FactKind.Diet, "vegan", null), (FactKind.Avoid, "polyester", null), (FactKind.Size, "42", null), (FactKind.Budget, "80 EUR each", null)];
        (FactKind, string, string?)[] tastes = [(FactKind.Like, "peanuts", null), (FactKind.Like, "milk", null), (FactKind.Like, "black", null), (FactKind.Dislike, "acme", null), (FactKind.Like, "wool", null), (FactKind.Shop, "nord", null), (FactKind.Like, "acme deluxe", null)];
        var asked = new ProductQuery { Type = "jacket", Terms = "jacket", Excluded = [new TermConstraint("black", TermKind.Colour)] };
        var expected = Apply(asked, hard);
        for (var round = 0; round < 200; round++)
        {
            var query = Apply(asked, [.. hard.Concat(tastes.Where(_ => random.Next(2) == 0)).OrderBy(_ => random.Next())]);

            Assert.Equal(expected.FreeOf, query.FreeOf);
            Assert.Equal(expected.Diets, query.Diets);
            Assert.Equal(expected.Excluded, query.Excluded);
            Assert.Equal(expected.Sizes, query.Sizes);
            Assert.Equal(expected.Price, query.Price);
            Assert.DoesNotContain(query.Preferences, preference => preference.Term == "black");
        }
    }

    private static readonly ProfileQuery Profiles = new(TestCatalog.Lexicon);

    [Fact]
    public void An_allergy_must_be_absent_whatever_the_query_asks()
    {
        var query = Apply(new ProductQuery { Type = "peanut butter", Terms = "peanut butter" }, (FactKind.Allergy, "cacahuètes", null));

        Assert.Equal(["peanuts"], query.FreeOf);
    }

    [Fact]
    public void A_diet_and_what_is_avoided_become_constraints()
    {
        var query = Apply(new ProductQuery { Type = "jacket" }, (FactKind.Diet, "vegan", null), (FactKind.Avoid, "polyester", null), (FactKind.Avoid, "black", null), (FactKind.Avoid, "glitter", null));

        Assert.Equal(["vegan"], query.Diets);
        Assert.Equal(
            [new TermConstraint("polyester", TermKind.Material), new TermConstraint("black", TermKind.Colour), new TermConstraint("glitter", TermKind.Word)],
            query.Excluded);
    }

    [Fact]
    public void A_dislike_excludes_materials_and_foods_and_only_sways_the_rest()
    {
        var query = Apply(new ProductQuery { Type = "jacket" }, (FactKind.Dislike, "polyester", null), (FactKind.Dislike, "mustard", null), (FactKind.Dislike, "pink", null), (FactKind.Like, "wool", null));

        Assert.Equal(["polyester", "mustard"], query.Excluded.Select(term => term.Term));
        Assert.Equal(["pink", "wool"], query.Preferences.Select(preference => preference.Term));
        Assert.True(query.Preferences[0].Weight < 0 && query.Preferences[1].Weight > 0);
    }

    [Fact]
    public void What_the_query_asks_for_wins_over_the_profile()
    {
        var asked = new ProductQuery
        {
            Type = "jacket",
            Required = [new TermConstraint("polyester", TermKind.Material)],
            Terms = "glitter",
            Brands = ["Acme"],
            Sizes = ["44"],
            Price = new PriceRange { Max = Sample.Eur(500m) },
            Excluded = [new TermConstraint("green", TermKind.Colour)],
        };

        var application = Profiles.Apply(asked, Profile(
            (FactKind.Avoid, "polyester", null), (FactKind.Avoid, "glitter", null), (FactKind.Dislike, "acme", null), (FactKind.Size, "42", null), (FactKind.Budget, "80 EUR each", null), (FactKind.Like, "green", null)));

        Assert.Empty(application.Applied);
        Assert.Same(asked, application.Query);
    }

    [Theory]
    [InlineData("shoe", true)]
    [InlineData("running shoe", true)]
    [InlineData("ankle boot", true)]
    [InlineData("sneaker", true)]
    [InlineData("shoe rack", false)]
    [InlineData("jacket", false)]
    [InlineData(null, false)]
    public void A_scoped_size_applies_to_its_kind_only(string? type, bool applies)
    {
        var query = Apply(new ProductQuery { Type = type }, (FactKind.Size, "42", "shoes"));

        Assert.Equal(applies ? ["42"] : [], query.Sizes);
    }

    [Fact]
    public void The_size_for_a_kind_overrules_the_general_one()
    {
        (FactKind, string, string?)[] facts = [(FactKind.Size, "m", null), (FactKind.Size, "42", "shoes")];

        Assert.Equal(["42"], Apply(new ProductQuery { Type = "boot" }, facts).Sizes);
        Assert.Equal(["M"], Apply(new ProductQuery { Type = "jacket" }, facts).Sizes);
    }

    [Fact]
    public void A_budget_for_one_item_limits_the_price_and_a_budget_for_all_does_not()
    {
        Assert.Equal(Sample.Eur(50m), Apply(new ProductQuery { Type = "tent" }, (FactKind.Budget, "50 EUR each", null)).Price!.Max);
        Assert.Equal(Sample.Eur(79.90m), Apply(new ProductQuery { Type = "boot" }, (FactKind.Budget, "79.90 EUR", "shoes")).Price!.Max);
        Assert.Null(Apply(new ProductQuery { Type = "tent" }, (FactKind.Budget, "50 EUR", null)).Price);
        Assert.Null(Apply(new ProductQuery { Sort = SortOrder.PriceDescending, SuperlativeRank = 1 }, (FactKind.Budget, "50 EUR each", null)).Price);
    }

    [Fact]
    public void The_facts_that_counted_are_named_and_no_others()
    {
        var application = Profiles.Apply(
            new ProductQuery { Type = "jacket" }, Profile((FactKind.Size, "42", "shoes"), (FactKind.Avoid, "polyester", null), (FactKind.Budget, "50 EUR", null), (FactKind.Require, "waterproof", "jackets")));

        Assert.Equal(["polyester", "waterproof"], application.Applied.Select(fact => fact.Value));
        Assert.Equal(["waterproof"], application.Query.Required.Select(term => term.Term));
    }

    private static ProductQuery Apply(ProductQuery query, params (FactKind Kind, string Value, string? Scope)[] facts) => Profiles.Apply(query, Profile(facts)).Query;

    private static ShopperProfile Profile(params (FactKind Kind, string Value, string? Scope)[] facts) => ProfileSample.Of(facts);
}
