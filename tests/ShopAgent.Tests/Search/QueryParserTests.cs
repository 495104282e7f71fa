using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search;
using ShopAgent.Catalog.Search.Query;

namespace ShopAgent.Tests.Search;

public sealed class QueryParserTests(SharedCatalog shared) : IClassFixture<SharedCatalog>
{
    private QueryParser Parser => shared.Catalog.Parser;

    [Theory]
    [InlineData("show me tents", "tent")]
    [InlineData("need a 2 persn tent, watreproof", "tent")]
    [InlineData("do you have headphones with noise cancelling?", "headphone")]
    [InlineData("a headphone stand please", "stand")]
    [InlineData("tv", "tv")]
    [InlineData("t-shirts", null)]
    [InlineData("je cherche une robe noire", "dress")]
    [InlineData("une tente 2 places imperméable", "tent")]
    [InlineData("pâtes sans gluten", "pasta")]
    [InlineData("the most expensive thing you have", null)]
    public void Finds_the_product_type(string text, string? type) => Assert.Equal(type, Parser.Parse(text).Type);

    [Theory]
    [InlineData("tents under 100 euros", null, "100.00", false)]
    [InlineData("tents < 50", null, "50.00", false)]
    [InlineData("tents at most 99,50 €", null, "99.50", true)]
    [InlineData("tents up to €1.299,00", null, "1299.00", true)]
    [InlineData("tents up to 1,299.00 EUR", null, "1299.00", true)]
    [InlineData("tents 50-80 €", "50.00", "80.00", true)]
    [InlineData("tents between 20 and 30", "20.00", "30.00", true)]
    [InlineData("tents over 100 euros", "100.00", null, true)]
    [InlineData("my budget is 200, tents", null, "200.00", true)]
    [InlineData("tents around 100 euros", "85.00", "115.00", true)]
    [InlineData("des tentes à moins de 100 €", null, "100.00", false)]
    [InlineData("tentes entre 50 et 80 euros", "50.00", "80.00", true)]
    [InlineData("tente 1 299 € maximum", null, "1299.00", true)]
    [InlineData("anything between 5 and 10 euros in tents?", "5.00", "10.00", true)]
    public void Reads_price_limits(string text, string? min, string? max, bool maxIncluded)
    {
        var price = Parser.Parse(text).Price;
        Assert.NotNull(price);
        Assert.Equal(min, price.Min?.Amount.ToString("F2", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(max, price.Max?.Amount.ToString("F2", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(maxIncluded, price.MaxIncluded);
    }

    [Theory]
    [InlineData("tents for 4 people")]
    [InlineData("hdmi cable longer than 3 metres")]
    [InlineData("motherboard Z690")]
    [InlineData("headphones rated at least 4")]
    [InlineData("dress size 38")]
    public void Numbers_that_are_no_prices_limit_no_price(string text) => Assert.Null(Parser.Parse(text).Price);

    [Theory]
    [InlineData("2 person tent", "capacity", Comparison.Equal, 2, "persons")]
    [InlineData("two-person tent", "capacity", Comparison.Equal, 2, "persons")]
    [InlineData("tente 2 places", "capacity", Comparison.Equal, 2, "persons")]
    [InlineData("HDMI cable longer than 3 metres", "length", Comparison.MoreThan, 3000, "mm")]
    [InlineData("cable with a length of exactly 3 m", "length", Comparison.Equal, 3000, "mm")]
    [InlineData("monitor at least 24 inches", "screen size", Comparison.AtLeast, 24, "inch")]
    [InlineData("27\" monitor", "screen size", Comparison.Equal, 27, "inch")]
    [InlineData("power supply more than 750 W", "power", Comparison.MoreThan, 750, "W")]
    [InlineData("tent lighter than 2,5 kg", "weight", Comparison.LessThan, 2500, "g")]
    [InlineData("30L backpack", "volume", Comparison.Equal, 30000, "ml")]
    [InlineData("laptop with 16 GB RAM", "memory", Comparison.Equal, 16, "GB")]
    [InlineData("laptop with 16 GB of memory or more", "memory", Comparison.Equal, 16, "GB")]
    [InlineData("external SSD with 1TB disc space", "storage", Comparison.Equal, 1000, "GB")]
    [InlineData("headphones with battery life of at least 30 hours", "battery life", Comparison.AtLeast, 1800, "min")]
    [InlineData("toys for a 6 year old", "age", Comparison.Equal, 6, "years")]
    [InlineData("monitor higher than 2560x1440", "resolution", Comparison.MoreThan, 3686400, "px")]
    public void Reads_typed_specs(string text, string? name, Comparison comparison, int number, string unit)
    {
        var spec = Assert.Single(Parser.Parse(text).Specs);
        Assert.Equal((name, comparison, (decimal)number, unit), (spec.Name, spec.Comparison, spec.Number, spec.Unit));
    }

    [Fact]
    public void A_kit_is_so_many_of_one_size()
    {
        var specs = Parser.Parse("DDR5 2x16 GB").Specs;
        Assert.Contains(specs, spec => spec is { Name: "modules", Number: 2, Unit: "pieces" });
        Assert.Contains(specs, spec => spec is { Name: "module size", Number: 16, Unit: "GB" });
    }

    [Theory]
    [InlineData("NOT black!! dress", "black", TermKind.Colour)]
    [InlineData("jackets, no polyester", "polyester", TermKind.Material)]
    [InlineData("jackets without polyester", "polyester", TermKind.Material)]
    [InlineData("une veste sans polyester", "polyester", TermKind.Material)]
    [InlineData("robe pas noire", "black", TermKind.Colour)]
    public void Reads_what_is_not_wanted(string text, string term, TermKind kind)
    {
        var query = Parser.Parse(text);
        Assert.Equal([new TermConstraint(term, kind)], query.Excluded);
        Assert.Empty(query.Required);
    }

    [Theory]
    [InlineData("chocolate w/o peanuts", "peanuts")]
    [InlineData("nut-free chocolate", "nuts")]
    [InlineData("pâtes sans gluten", "gluten")]
    [InlineData("gluten free pasta", "gluten")]
    [InlineData("chocolate, I'm allergic to milk", "milk")]
    [InlineData("dairy-free chocolate", "milk")]
    public void Reads_allergens_to_avoid(string text, string allergen) => Assert.Equal([allergen], Parser.Parse(text).FreeOf);

    [Theory]
    [InlineData("eggs free range")]
    [InlineData("free-range eggs")]
    [InlineData("milk")]
    [InlineData("nut bars")]
    public void Naming_a_food_does_not_avoid_it(string text) => Assert.Empty(Parser.Parse(text).FreeOf);

    [Theory]
    [InlineData("board game for four players")]
    [InlineData("dark chocolate")]
    [InlineData("chocolat noir")]
    [InlineData("orange juice")]
    public void Colours_and_materials_in_names_of_things_are_not_wishes(string text) => Assert.Empty(Parser.Parse(text).Required);

    [Theory]
    [InlineData("dress size 38", "38")]
    [InlineData("robe taille 38", "38")]
    [InlineData("the black one in 38", "38")]
    [InlineData("une veste en M", "M")]
    [InlineData("jacket XL", "XL")]
    [InlineData("shoes size 42.5", "42.5")]
    public void Reads_sizes(string text, string size) => Assert.Equal([size], Parser.Parse(text).Sizes);

    [Theory]
    [InlineData("cheapest tent", SortOrder.PriceAscending, null, 1)]
    [InlineData("second cheapest tent", SortOrder.PriceAscending, null, 2)]
    [InlineData("most expensive thing you have", SortOrder.PriceDescending, null, 1)]
    [InlineData("lightest tent", SortOrder.SpecAscending, "weight", 1)]
    [InlineData("SSD with the highest available data read speed", SortOrder.SpecDescending, "read speed", 1)]
    [InlineData("headphones with the longest battery life", SortOrder.SpecDescending, "battery life", 1)]
    [InlineData("second best rated headphones", SortOrder.RatingDescending, null, 2)]
    [InlineData("best headphones", SortOrder.RatingDescending, null, null)]
    [InlineData("la tente la moins chère", SortOrder.PriceAscending, null, 1)]
    [InlineData("la tente la plus légère", SortOrder.SpecAscending, "weight", 1)]
    public void Reads_superlatives(string text, SortOrder sort, string? spec, int? rank)
    {
        var query = Parser.Parse(text);
        Assert.Equal((sort, spec, rank), (query.Sort, query.SortSpec, query.SuperlativeRank));
    }

    [Theory]
    [InlineData("cheaper", "price", Comparison.LessThan, null)]
    [InlineData("lighter than the first", "weight", Comparison.LessThan, 1)]
    [InlineData("lighter than the second one", "weight", Comparison.LessThan, 2)]
    [InlineData("something more expensive", "price", Comparison.MoreThan, null)]
    [InlineData("moins cher", "price", Comparison.LessThan, null)]
    [InlineData("plus léger", "weight", Comparison.LessThan, null)]
    public void Reads_comparisons_with_what_was_shown(string text, string attribute, Comparison direction, int? ordinal)
    {
        var relative = Assert.Single(Parser.Parse(text).Relative);
        Assert.Equal((attribute, direction, ordinal), (relative.Attribute, relative.Direction, relative.Ordinal));
    }

    [Fact]
    public void Reads_two_comparisons_with_typos()
    {
        var relative = Parser.Parse("lighter but still cheeper than the frist one").Relative;
        Assert.Equal([("weight", null), ("price", (int?)1)], relative.Select(one => (one.Attribute, one.Ordinal)));
    }

    [Fact]
    public void Reads_brand_shop_model_and_quoted_title()
    {
        Assert.Equal(["Auralis"], Parser.Parse("headphones from Auralis").Brands);
        Assert.Equal(["Brenvoll"], Parser.Parse("tents not from Brenvoll").ExcludedBrands);
        Assert.Equal(["volt"], Parser.Parse("headphones sold by Voltaire").Merchants);
        Assert.Equal(["z690"], Parser.Parse("Volgrim Z690").ModelTokens);
        Assert.Equal(["a25 or a35"], Parser.Parse("find all offers for the Nova A25 and A35").ModelTokens);
        var quoted = Parser.Parse("Add the product “Heim 2 Tent, 2 persons, campsite dome” (sold by Nordlicht Outdoor) to the shopping cart.");
        Assert.Equal(["Heim 2 Tent, 2 persons, campsite dome"], quoted.QuotedTitles);
        Assert.Equal(["nord"], quoted.Merchants);
        Assert.Null(quoted.Type);
    }

    [Fact]
    public void Asks_for_groups_and_whole_sets()
    {
        var query = Parser.Parse("Find the cheapest offer for each storage size of the Kestrel NX. If multiple offers share the lowest price, return all of them.");
        Assert.Equal(("storage", 1, SortOrder.PriceAscending), (query.GroupBy, query.SuperlativeRank, query.Sort));
        Assert.Equal("nx", query.Terms);
        Assert.True(Parser.Parse("find all tents").WantsAll);
    }

    [Fact]
    public void Says_what_it_read_differently_and_what_it_did_not_understand()
    {
        Assert.Equal(["\"watreproof\" as \"waterproof\""], Parser.Parse("watreproof tent").Corrections);
        Assert.Equal(["Zephyron", "X9000"], Parser.Parse("do you have the Zephyron X9000?").NotUnderstood.Order().Reverse());
        Assert.Empty(Parser.Parse("Auralis Drift headphones").Corrections);
    }

    [Theory]
    [InlineData("je cherche une robe noire", "fr")]
    [InlineData("lait", "fr")]
    [InlineData("show me dresses", "en")]
    [InlineData("radio", "en")]
    public void Tells_the_language(string text, string language) => Assert.Equal(language, Parser.Parse(text).Language);

    [Fact]
    public void A_limit_without_a_currency_is_in_the_catalogues_own() =>
        Assert.Equal(Currency.Eur, Parser.Parse("tents under 100").Price!.Max!.Value.Currency);

    [Fact]
    public void Taking_back_a_limit_is_not_a_wish()
    {
        var query = Parser.Parse("any colour, and forget the price limit");
        Assert.Equal(["colour", "price"], query.Withdrawn);
        Assert.Empty(query.Terms);
    }
}
