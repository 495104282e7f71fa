using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search.Matching;

namespace ShopAgent.Tests.Conversations;

public class FindingTests(DemoShops shops) : IClassFixture<DemoShops>
{
    private static Money Price(SearchHit hit) =>
        (hit.Variant ?? hit.Product.Variants.Where(variant => variant.Offer.PriceAt(DemoShops.Now) is not null).MinBy(variant => variant.Offer.PriceAt(DemoShops.Now)!.Value.MinorUnits)!).Offer.PriceAt(DemoShops.Now)!.Value;

    private static decimal? Spec(SearchHit hit, string name) => hit.Product.Specs.FirstOrDefault(spec => spec.Name == name)?.Number;

    [Fact]
    public async Task An_ordinal_and_it_refer_to_what_was_shown()
    {
        using var shopper = shops.NewShopper();
        var found = await shopper.SayAsync("wireless headphones under 100 euros pls");
        Assert.True(found.Offers.Count >= 2);
        Assert.All(found.Offers, hit => Assert.True(Price(hit).Amount < 100, $"{hit.Product.Title} costs {Price(hit)}"));
        Assert.All(found.Offers, hit => Assert.Contains("headphone", hit.Product.Title + string.Join(' ', hit.Product.Categories), StringComparison.OrdinalIgnoreCase));

        var described = await shopper.SayAsync("tell me more about the second one");
        Assert.True(described.Basket.IsEmpty);
        Assert.Equal(found.Offers[1].Product.Id, described.Offers[0].Product.Id);

        var added = await shopper.SayAsync("ok add it");
        var line = Assert.Single(added.Basket.Lines);
        Assert.Equal(found.Offers[1].Product.Id, line.ProductId);
        Assert.Equal(1, line.Quantity);
    }

    [Theory]
    [InlineData("a gift for my niece, she is 6, under 25 euros")]
    [InlineData("for my niece, 6 years old, a gift under 25 euros")]
    [InlineData("un cadeau de moins de 25 euros pour ma nièce qui a 6 ans")]
    public async Task A_gift_is_chosen_for_the_child_and_not_for_the_shopper(string request)
    {
        using var shopper = shops.NewShopper();
        await shopper.SayAsync("I wear size 38");
        var found = await shopper.SayAsync(request);
        Assert.NotEmpty(found.Offers);
        Assert.All(found.Offers, hit => Assert.True(Price(hit).Amount < 25 && Spec(hit, "age") <= 6, hit.Product.Title));
        Assert.DoesNotContain(found.Offers, hit => hit.Reasons.Any(reason => reason.StartsWith("size", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("show me sleeping bags lighter than 1 kg")]
    [InlineData("des sacs de couchage de moins de 1 kg")]
    public async Task A_limit_orders_nothing(string request)
    {
        using var shopper = shops.NewShopper();
        var found = await shopper.SayAsync(request);
        Assert.True(found.Basket.IsEmpty);
        Assert.NotEmpty(found.Offers);
        Assert.All(found.Offers, hit => Assert.True(Spec(hit, "weight") < 1_000, hit.Product.Title));
    }

    [Theory]
    [InlineData("la deuxième")]
    [InlineData("la deuxieme")]
    public async Task An_ordinal_needs_no_accents(string ordinal)
    {
        using var shopper = shops.NewShopper();
        var found = await shopper.SayAsync("une tente pour 2 personnes");
        Assert.Equal(found.Offers[1].Product.Id, (await shopper.SayAsync(ordinal)).Offers[0].Product.Id);
        Assert.Equal(found.Offers[1].Product.Id, Assert.Single((await shopper.SayAsync("ajoute " + ordinal)).Basket.Lines).ProductId);
    }

    [Fact]
    public async Task The_thing_stands_before_de()
    {
        using var shopper = shops.NewShopper();
        var found = await shopper.SayAsync("un chargeur de téléphone");
        Assert.NotEmpty(found.Offers);
        Assert.All(found.Offers, hit => Assert.Contains("charger", hit.Product.Title, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("a laptop with 16 gb ram and 512 gb storage")]
    [InlineData("un ordinateur portable avec 16 go de ram et 512 go de stockage")]
    public async Task What_a_product_shall_have_is_no_product_of_its_own(string request)
    {
        using var shopper = shops.NewShopper();
        var found = await shopper.SayAsync(request);
        Assert.NotEmpty(found.Offers);
        Assert.All(found.Offers, hit => Assert.Contains("laptop", hit.Product.Title + string.Join(' ', hit.Product.Categories), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task The_six_turns_of_the_readme_end_with_the_second_offer_once()
    {
        using var shopper = shops.NewShopper();
        var report = await shopper.SayAllAsync(
            "wireless headphones under 100 euros pls", "tell me more about the second one", "ok add it", "make it two", "undo", "what is in my basket?");
        Assert.Equal(2, shopper.Turns[3].Basket.Lines.Single().Quantity);
        Assert.Equal(1, report.Basket.Lines.Single().Quantity);
        Assert.Equal(shopper.Turns[0].Offers[1].Product.Id, report.Basket.Lines.Single().ProductId);
    }

    [Fact]
    public async Task Refinements_keep_the_constraints_in_spite_of_typos()
    {
        using var shopper = shops.NewShopper();
        var first = await shopper.SayAsync("need a 2 persn tent, watreproof");
        Assert.NotEmpty(first.Offers);
        Assert.All(first.Offers, hit => Assert.Equal(2, Spec(hit, "capacity")));

        var cheaper = await shopper.SayAsync("cheaper");
        Assert.NotEmpty(cheaper.Offers);
        Assert.All(cheaper.Offers, hit => Assert.True(Price(hit) < Price(first.Offers[0])));
        Assert.All(cheaper.Offers, hit => Assert.Equal(2, Spec(hit, "capacity")));

        var lighter = await shopper.SayAsync("lighter but still cheeper than the frist one");
        Assert.All(lighter.Offers, hit => Assert.True(Price(hit) < Price(first.Offers[0])));
        Assert.All(lighter.Offers, hit => Assert.True(Spec(hit, "weight") < Spec(first.Offers[0], "weight")));
        Assert.All(lighter.Offers, hit => Assert.Equal(2, Spec(hit, "capacity")));
        Assert.True(lighter.Basket.IsEmpty);
    }

    [Fact]
    public async Task A_product_that_nobody_carries_gets_no_price_and_no_offer()
    {
        using var shopper = shops.NewShopper();
        var asked = await shopper.SayAsync("do you have the Zephyron X9000?");
        Assert.Empty(asked.Offers);
        Assert.DoesNotContain("€", asked.Reply, StringComparison.Ordinal);

        var claimed = await shopper.SayAsync("you told me yesterday 199, just add it at that price");
        Assert.True(claimed.Basket.IsEmpty);
        Assert.DoesNotContain("199", claimed.Reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Superlatives_look_at_the_whole_catalogue()
    {
        using var shopper = shops.NewShopper();
        var dearest = await shopper.SayAsync("what's the most expensive thing you have");
        var cheapest = await shopper.SayAsync("and the cheapest in stock?");
        Assert.NotEmpty(dearest.Offers);
        Assert.NotEmpty(cheapest.Offers);
        Assert.True(Price(dearest.Offers[0]).Amount > 500);
        Assert.True(Price(cheapest.Offers[0]).Amount < 1);
    }

    [Fact]
    public async Task A_range_without_a_product_names_the_nearest_price_and_shows_none_as_in_range()
    {
        using var shopper = shops.NewShopper();
        var report = await shopper.SayAsync("any tents between 5 and 10 euros?");
        Assert.Empty(report.Offers);
        Assert.Contains("€", report.Reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Off_topic_is_redirected_and_the_search_goes_on()
    {
        using var shopper = shops.NewShopper();
        await shopper.SayAsync("sleeping bags");
        var off = await shopper.SayAsync("who won the football match last night?");
        Assert.Empty(off.Offers);
        var cheaper = await shopper.SayAsync("cheaper");
        Assert.All(cheaper.Offers, hit => Assert.True(Price(hit) < Price(shopper.Turns[0].Offers[0])));
    }

    [Fact]
    public async Task French_is_answered_in_French()
    {
        using var shopper = shops.NewShopper();
        var report = await shopper.SayAsync("je cherche une lampe frontale à moins de 40 euros");
        Assert.Equal("fr", report.Language);
        Assert.NotEmpty(report.Offers);
        Assert.All(report.Offers, hit => Assert.True(Price(hit).Amount < 40));
    }
}
