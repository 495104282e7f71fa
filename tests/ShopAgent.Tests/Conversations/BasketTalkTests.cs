namespace ShopAgent.Tests.Conversations;

public class BasketTalkTests(DemoShops shops) : IClassFixture<DemoShops>
{
    [Fact]
    public async Task Quantities_double_vanish_and_come_back()
    {
        using var shopper = shops.NewShopper();
        Assert.Equal(2, (await shopper.SayAsync("2 packs of spaghetti")).Basket.Lines.Single().Quantity);
        Assert.Equal(4, (await shopper.SayAsync("double it")).Basket.Lines.Single().Quantity);
        Assert.Empty((await shopper.SayAsync("remove that")).Basket.Lines);
        Assert.Equal(4, (await shopper.SayAsync("oops undo")).Basket.Lines.Single().Quantity);
        Assert.Equal(2, (await shopper.SayAsync("undo again")).Basket.Lines.Single().Quantity);
    }

    [Fact]
    public async Task A_missing_size_is_asked_for_and_a_correction_counts()
    {
        using var shopper = shops.NewShopper();
        var dress = shopper.Products.Find("maison-lune:ML7732")!;
        var name = dress.Title.Split(' ')[0];
        var asked = await shopper.SayAsync($"add the {name} dress to my basket");
        Assert.True(asked.Basket.IsEmpty);
        Assert.True(asked.Question);

        var sizes = await shopper.SayAsync("what sizes?");
        Assert.True(sizes.Basket.IsEmpty);
        foreach (var size in new[] { "8", "12", "14" }) Assert.Contains(size, sizes.Reply, StringComparison.Ordinal);

        var answered = await shopper.SayAsync("jet black, 8... no, 10");
        var line = Assert.Single(answered.Basket.Lines);
        Assert.Equal("10", line.Options["size"]);
    }

    [Fact]
    public async Task Two_that_fit_are_named_and_neither_is_chosen()
    {
        using var shopper = shops.NewShopper();
        await shopper.SayAsync("black dresses");
        var asked = await shopper.SayAsync("add the black one in 38");
        Assert.True(asked.Basket.IsEmpty);
        Assert.True(asked.Question);
        Assert.True(asked.Offers.Count >= 2);

        var chosen = asked.Offers[1].Product;
        var answered = await shopper.SayAsync($"the {chosen.Title}");
        var line = Assert.Single(answered.Basket.Lines);
        Assert.Equal(chosen.Id, line.ProductId);
        Assert.Equal("38", line.Options["size"]);
        Assert.False(answered.Question);
    }

    [Fact]
    public async Task Odd_quantities_are_refused_or_measured()
    {
        using var shopper = shops.NewShopper();
        Assert.True((await shopper.SayAsync("mets -2 laits")).Basket.IsEmpty);
        var apples = await shopper.SayAsync("1,5 kg de pommes");
        Assert.Equal(1.5m, apples.Basket.Lines.Single().Quantity);
        var eggs = await shopper.SayAsync("une douzaine d'oeufs");
        var line = eggs.Basket.Lines[^1];
        var content = shopper.Products.Find(line.VariantId)!.Variants[0].Offer.Content!;
        Assert.Equal(12, content.Value * line.Quantity);
        var before = shopper.Basket;
        await shopper.SayAsync("enleve un lait");
        Assert.Equal(before, shopper.Basket);
    }

    [Fact]
    public async Task A_basket_for_two_needs_is_proposed_within_the_budget_and_added_on_a_word()
    {
        using var shopper = shops.NewShopper();
        var proposed = await shopper.SayAsync("a head torch and a sleeping bag, under 50 euros all in");
        Assert.True(proposed.Basket.IsEmpty);
        var why = await shopper.SayAsync("why not the cheaper one from the other shop?");
        Assert.True(why.Basket.IsEmpty);
        Assert.Contains("€", why.Reply, StringComparison.Ordinal);
        var added = await shopper.SayAsync("fine, add both");
        Assert.Equal(2, added.Basket.Lines.Count);
        Assert.True(added.Totals.Total!.Value.Amount <= 50);
        Assert.Empty((await shopper.SayAsync("undo")).Basket.Lines);
    }

    [Fact]
    public async Task A_budget_that_is_too_small_names_the_minimum_and_adds_nothing()
    {
        using var shopper = shops.NewShopper();
        var report = await shopper.SayAsync("a tent and a sleeping bag, under 20 euros all in");
        Assert.True(report.Basket.IsEmpty);
        Assert.Contains("€", report.Reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_the_stock_is_refused_with_the_stock()
    {
        using var shopper = shops.NewShopper();
        await shopper.SayAsync("2 packs of spaghetti");
        var report = await shopper.SayAsync("make it 100000");
        Assert.Equal(2, report.Basket.Lines.Single().Quantity);
    }
}
