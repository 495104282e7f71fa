namespace ShopAgent.Tests.Search;

/// <summary>Wishes over the demo shops with the complete set of products that satisfies them, worked out by reading the feeds.</summary>
public sealed class DemoWishTests(DemoSearch shops) : IClassFixture<DemoSearch>
{
    [Theory]
    [InlineData("Find all motherboards that fit the Zephrin Astra 7 740", "710634 710644 710663 712531 712532")]
    [InlineData("Find all memory compatible with the Volgrim Harrow 1700M D4", "710573 710596")]
    [InlineData("Find all CPU coolers for an AM4 processor", "710783 710869")]
    [InlineData("Find all processors that fit an LGA1700 motherboard", "710745 710767")]
    [InlineData("Find all memory for a laptop", "710554 712570 712571 712572")]
    [InlineData("Find all RAM for the Halvorne Orm 16", "710554 712570")]
    [InlineData("Find all cases for the Nydra Kite 25", "VE-30777")]
    [InlineData("Find all cases for the Nydra Kite 25 Plus", "VE-30787")]
    [InlineData("Find all toner cartridges for the Pressanto Laser 210", "712497")]
    [InlineData("Find all ear pads for the Auralis Drift 200", "VE-30498")]
    [InlineData("Find all memory cards for the Cairnox Trail 4", "710462 710471 710474 VE-30908 VE-30918")]
    [InlineData("Find all motherboards with an AM5 socket in Mini ITX format", "710663")]
    [InlineData("Trouve toutes les cartes mères compatibles avec le Zephrin Astra 9 960", "710634 710644 710663 712531 712532")]
    public void What_goes_with_a_thing_is_found_whole(string wish, string ids) => Assert.Equal(ids.Split(' ').Order(), Ids(wish));

    [Theory]
    [InlineData("Find all cheaper alternatives to the Volgrim RXL 480 Super with at least the same memory", "710963 712561")]
    [InlineData("Find all alternatives to the Ovantis V27Q with at least the same resolution and refresh rate", "711404")]
    [InlineData("Find the cheapest alternative to the Frostalle Core 550W with at least the same power", "712590")]
    public void A_substitute_has_at_least_the_same_specs(string wish, string ids) => Assert.Equal(ids.Split(' ').Order(), Ids(wish));

    [Theory]
    [InlineData("Find all fanless network switches", "712122")]
    [InlineData("Find all waterproof e-readers", "VE-30855")]
    [InlineData("Find all silent mice", "711641 VE-30985")]
    [InlineData("Trouve toutes les souris silencieuses", "711641 VE-30985")]
    [InlineData("Find all rugged smartphones", "VE-30763")]
    [InlineData("Find all power supplies of more than 700 W", "711024 711027 712591")]
    public void A_wish_in_other_words_than_the_feeds_is_found_whole(string wish, string ids) => Assert.Equal(ids.Split(' ').Order(), Ids(wish));

    [Fact]
    public void A_substitute_that_no_shop_has_names_what_stands_in_the_way()
    {
        var result = shops.Find("Find all cheaper alternatives to the Nydra Orca Pro with at least the same RAM");
        Assert.Equal(0, result.Total);
        Assert.NotNull(result.Empty);
    }

    [Fact]
    public void A_word_that_no_product_proves_is_said_and_never_answered_with_the_whole_type()
    {
        var result = shops.Find("Find all headphones with a frobnicator");
        Assert.Equal(0, result.Total);
        Assert.InRange(result.Hits.Count, 0, 10);
        Assert.Contains("frobnicator", result.Unmet.Concat(result.Query.NotUnderstood));
    }

    private IEnumerable<string> Ids(string wish)
    {
        var result = shops.Find(wish);
        return result.Hits.Take(result.Total).Select(hit => hit.Product.SourceId).Order();
    }
}
