using ShopAgent.Catalog.Products;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Search;

/// <summary>Records whose truth is known by construction: what one denies is never offered as certain, and what one says is in no set without it.</summary>
public sealed class PolarityTests
{
    private static readonly string[] Said = ["It has a {0}.", "With {0}, and easy to clean.", "The {0} is detachable.", "Comes with {0} and manual.", "Avec {0} amovible."];

    private static readonly string[] Denied =
    [
        "It has no {0}.", "Comes without {0}.", "Does not have a {0}.", "Sold without a {0}, for purists.", "This one: no {0}, no fuss.", "Not a {0} in sight.", "It lacks {0}.", "Free of {0}.", "Contains no {0}.", "With no {0} at all.",
        "Sans {0}.", "Il n'a pas de {0}.", "Livré sans {0}.", "Aucun {0}.", "Ni {0} ni bruit.", "Dépourvu de {0}.", "Exempt de {0}.", "Ne contient pas de {0}.", "Modèle sans {0}, très léger.", "Pas de {0} ici.",
    ];

    public static TheoryData<string> Features => ["handle", "timer", "lid"];

    [Theory]
    [MemberData(nameof(Features))]
    public void What_a_record_denies_is_never_certain(string feature)
    {
        using var catalog = Catalog(feature);
        var certain = Certain(catalog, $"kettle with {feature}");

        Assert.NotEmpty(certain);
        Assert.DoesNotContain(certain, id => id.Contains(":no-", StringComparison.Ordinal));
        Assert.Contains("shop:yes-attribute", certain);
    }

    [Theory]
    [MemberData(nameof(Features))]
    public void With_and_without_share_nothing(string feature)
    {
        using var catalog = Catalog(feature);
        var without = Certain(catalog, $"kettle without {feature}");

        Assert.Empty(without.Intersect(Certain(catalog, $"kettle with {feature}")));
        Assert.DoesNotContain(without, id => id.Contains(":yes-", StringComparison.Ordinal));
        Assert.Contains("shop:no-attribute", without);
        Assert.Contains("shop:no-text-0", without);
    }

    [Theory]
    [InlineData("waterproof", "waterproof")]
    [InlineData("noise cancelling", "noise cancelling")]
    public void A_wish_that_shops_word_in_many_ways_is_denied_alike(string wish, string feature)
    {
        Product[] products =
        [
            Kettle("yes-attribute", "", (feature, "yes")), Kettle("no-attribute", $"Our finest, {feature} in every way.", (feature, "no")), Kettle("no-text", $"Sturdy, but not {feature}."), Kettle("yes-text", $"Sturdy and {feature}."), Kettle("absent", "Sturdy."),
        ];
        using var catalog = new TestCatalog(products, [new Merchant { Id = "shop", Name = "Shop", Currency = Currency.Eur }]);

        var certain = Certain(catalog, $"{wish} kettle");
        Assert.Contains("shop:yes-attribute", certain);
        Assert.DoesNotContain(certain, id => id.Contains(":no-", StringComparison.Ordinal) || id == "shop:absent");
    }

    [Theory]
    [InlineData("A non-stick kettle.", "stick")]
    [InlineData("Not only quiet, but light.", "quiet")]
    [InlineData("Kettle No. 5 with timer.", "timer")]
    [InlineData("Une bouilloire sans fil avec minuterie.", "fil")]
    public void What_only_looks_like_a_denial_denies_nothing(string text, string word)
    {
        using var catalog = new TestCatalog([Kettle("only", text)], [new Merchant { Id = "shop", Name = "Shop", Currency = Currency.Eur }]);

        Assert.DoesNotContain("shop:only", Certain(catalog, $"kettle without {word}"));
    }

    /// <summary>Whether or not a list has the phrase as one.</summary>
    [Theory]
    [InlineData("bottes sans cuir")]
    [InlineData("bottes sans laine")]
    [InlineData("bottes pas en cuir ni en laine")]
    [InlineData("des bottes, ni cuir ni laine")]
    [InlineData("boots with neither leather nor wool")]
    [InlineData("boots without leather or wool")]
    [InlineData("boots, no wool, no leather")]
    public void A_material_that_is_not_wanted_is_in_no_hit(string request)
    {
        Product[] products =
        [
            Kettle("leather", "", ("material", "leather")) with { Title = "Boots", Categories = ["Shoes > Boots"] }, Kettle("wool", "", ("material", "wool")) with { Title = "Boots", Categories = ["Shoes > Boots"] },
            Kettle("rubber", "No leather, no wool.", ("material", "rubber")) with { Title = "Boots", Categories = ["Shoes > Boots"] },
        ];
        using var catalog = new TestCatalog(products, [new Merchant { Id = "shop", Name = "Shop", Currency = Currency.Eur }]);
        var certain = Certain(catalog, request);

        Assert.Contains("shop:rubber", certain);
        if (request.Contains("cuir", StringComparison.Ordinal) || request.Contains("leather", StringComparison.Ordinal)) Assert.DoesNotContain("shop:leather", certain);
        if (request.Contains("laine", StringComparison.Ordinal) || request.Contains("wool", StringComparison.Ordinal)) Assert.DoesNotContain("shop:wool", certain);
    }

    /// <summary>A denial in the title is one, too.</summary>
    [Fact]
    public void A_title_that_denies()
    {
        using var catalog = new TestCatalog(
            [Kettle("quiet", "") with { Title = "Quiet Kettle, No Timer" }, Kettle("clever", "") with { Title = "Clever Kettle with Timer" }], [new Merchant { Id = "shop", Name = "Shop", Currency = Currency.Eur }]);

        Assert.Equal(["shop:clever"], Certain(catalog, "kettle with timer"));
        Assert.Equal(["shop:quiet"], Certain(catalog, "kettle without timer"));
    }

    private static TestCatalog Catalog(string feature)
    {
        List<Product> products =
        [
            Kettle("yes-attribute", "", (feature, "yes")), Kettle("no-attribute", "", (feature, "no")), Kettle("no-attribute-beats-text", $"You will love the {feature}.", (feature, "no")), Kettle("absent", "A kettle like any other."),
        ];
        products.AddRange(Said.Select((text, at) => Kettle($"yes-text-{at}", string.Format(System.Globalization.CultureInfo.InvariantCulture, text, feature))));
        products.AddRange(Denied.Select((text, at) => Kettle($"no-text-{at}", string.Format(System.Globalization.CultureInfo.InvariantCulture, text, feature))));
        return new TestCatalog(products, [new Merchant { Id = "shop", Name = "Shop", Currency = Currency.Eur }]);
    }

    private static Product Kettle(string id, string text, params (string Name, string Value)[] attributes) => new()
    {
        Id = "shop:" + id, MerchantId = "shop", SourceId = id, Title = "Kettle", Description = text, Categories = ["Kitchen > Kettles"], SameProductKey = id,
        Attributes = attributes.ToDictionary(pair => pair.Name, pair => pair.Value),
        Variants = [new Variant { Id = "shop:" + id, SourceId = id, Offer = new Offer { ListPrice = Money.FromMajor(20, Currency.Eur), Availability = Availability.InStock } }],
    };

    private static List<string> Certain(TestCatalog catalog, string request)
    {
        var result = catalog.Search.Search(catalog.Parser.Parse(request) with { WantsAll = true }, 100);
        return result.HitsAreAlternatives ? [] : [.. result.Hits.Where(hit => hit.Unknown.Count == 0).Select(hit => hit.Product.Id)];
    }
}
