using ShopAgent.Catalog.Products;
using ShopAgent.Shopping.Sessions;

namespace ShopAgent.Tests.Conversations;

public class PersonTests(DemoShops shops) : IClassFixture<DemoShops>
{
    [Fact]
    public async Task Allergies_and_dislikes_filter_until_they_are_forgotten()
    {
        using var shopper = shops.NewShopper();
        await shopper.SayAsync("I'm allergic to nuts and I hate polyester");
        var chocolate = await shopper.SayAsync("chocolate");
        Assert.NotEmpty(chocolate.Offers);
        Assert.All(chocolate.Offers, hit => Assert.True(hit.Product.Allergens.IsSafeFrom("nuts"), hit.Product.Title));
        var jackets = await shopper.SayAsync("show me jackets");
        Assert.NotEmpty(jackets.Offers);
        Assert.All(jackets.Offers.Where(hit => hit.Unknown.Count == 0), hit => Assert.DoesNotContain("polyester", Material(hit.Product), StringComparison.OrdinalIgnoreCase));

        shopper.Restart();
        var known = await shopper.SayAsync("what do you know about me");
        Assert.Contains("nuts", known.Reply, StringComparison.Ordinal);
        Assert.Contains("polyester", known.Reply, StringComparison.Ordinal);

        await shopper.SayAsync("forget the polyester");
        known = await shopper.SayAsync("what do you know about me");
        Assert.Contains("nuts", known.Reply, StringComparison.Ordinal);
        Assert.DoesNotContain("polyester", known.Reply, StringComparison.Ordinal);
        var stored = shopper.Service<SessionStore>().Load("test");
        Assert.DoesNotContain("polyester", stored.Conversation, StringComparison.OrdinalIgnoreCase);
        Assert.All(stored.Profile.Facts, fact => Assert.DoesNotContain("polyester", fact.Sentence, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_size_said_in_French_holds_in_English_and_is_forgotten()
    {
        using var shopper = shops.NewShopper();
        await shopper.SayAsync("je fais du 42 et je déteste le polyester");
        shopper.Restart();
        var shoes = await shopper.SayAsync("show me sneakers");
        Assert.NotEmpty(shoes.Offers);
        Assert.All(shoes.Offers, hit => Assert.Contains(hit.Product.Variants, variant => variant.Options.GetValueOrDefault("size") == "42"));
        await shopper.SayAsync("forget my size");
        var known = await shopper.SayAsync("what do you know about me");
        Assert.DoesNotContain("42", known.Reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nuts")]
    [InlineData("milk")]
    [InlineData("gluten")]
    [InlineData("peanuts")]
    public async Task No_search_offers_food_that_is_not_known_to_be_safe(string allergen)
    {
        using var shopper = shops.NewShopper();
        await shopper.SayAsync($"I am allergic to {allergen}");
        foreach (var wish in new[] { "energy bars", "chocolate", "cookies", "muesli", "bread", "cheese", "tea", "a present with sweets" })
        {
            var report = await shopper.SayAsync(wish);
            Assert.All(report.Offers, hit => Assert.True(hit.Product.Allergens.IsSafeFrom(allergen), $"{wish}: {hit.Product.Title}"));
        }
    }

    private static string Material(Product product) => string.Join(' ', product.Attributes.Where(pair => pair.Key.Contains("material", StringComparison.OrdinalIgnoreCase)).Select(pair => pair.Value)) + product.Title;
}
