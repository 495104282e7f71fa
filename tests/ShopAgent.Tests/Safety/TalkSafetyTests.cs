using ShopAgent.Agent.Turns;
using ShopAgent.Tests.Conversations;

namespace ShopAgent.Tests.Safety;

/// <summary>The conversation's own paths to an offer, for every allergen.</summary>
public class TalkSafetyTests(DemoShops shops) : IClassFixture<DemoShops>
{
    public static TheoryData<string> Allergens => ["gluten", "crustaceans", "eggs", "fish", "peanuts", "soy", "milk", "nuts", "celery", "mustard", "sesame", "sulphites", "lupin", "molluscs"];

    [Theory]
    [MemberData(nameof(Allergens))]
    public async Task No_path_offers_what_is_not_known_to_be_safe(string allergen)
    {
        using var shopper = shops.NewShopper();
        await shopper.SayAsync($"I'm allergic to {allergen}");
        foreach (var line in new[]
        {
            "chocolate", "cheaper", "more", "compare the first two", "which one is the best?", "something similar", "everything for breakfast", "pasta and biscuits under 30 euros", "muesli", "add the cheapest",
            "swap it for another muesli", "move it to another shop", "sweets for my niece", "back to me",
        })
            AssertSafe(await shopper.SayAsync(line), allergen, line);
        Assert.InRange(shopper.Turns.Count(turn => turn.Offers.Count > 0), 6, shopper.Turns.Count);
    }

    [Fact]
    public async Task An_allergy_said_late_flags_the_basket_changes_nothing_and_offers_safe_replacements()
    {
        using var shopper = shops.NewShopper();
        await shopper.SayAllAsync("milk chocolate", "add the first one");
        var bought = Assert.Single(shopper.Last.Basket.Lines);
        Assert.False(shopper.Products.Find(bought.VariantId)!.Allergens.IsSafeFrom("milk"));

        var late = await shopper.SayAsync("oh, I'm allergic to milk");

        Assert.Equal(bought, Assert.Single(late.Basket.Lines));
        Assert.Contains(bought.Title, late.Reply, StringComparison.Ordinal);
        Assert.NotEmpty(late.Offers);
        AssertSafe(late, "milk", "late");
        var swapped = await shopper.SayAsync("replace the milk chocolate by the first one");
        Assert.Equal(late.Offers[0].Product.Id, Assert.Single(swapped.Basket.Lines).ProductId);
    }

    [Fact]
    public async Task What_is_asked_for_by_name_is_refused_once_marked_and_then_the_shoppers_own_wish()
    {
        using var shopper = shops.NewShopper();
        await shopper.SayAsync("milk chocolate");
        var wanted = shopper.Last.Offers[0].Product;
        await shopper.SayAsync("je suis allergique au lait");
        var refused = await shopper.SayAsync($"add the {wanted.Title}");
        Assert.True(refused.Basket.IsEmpty, refused.Reply);

        var described = await shopper.SayAsync("tell me more about it");
        Assert.Contains(described.Offers.Single().Warnings, warning => warning.Allergen == "milk");
        var added = await shopper.SayAsync("add it anyway");
        Assert.Equal(wanted.Id, Assert.Single(added.Basket.Lines).ProductId);
    }

    private static void AssertSafe(TurnReport report, string allergen, string line)
    {
        Assert.All(report.Offers, hit => Assert.True(hit.Product.Allergens.IsSafeFrom(allergen), $"{line}: {hit.Product.Title} {hit.Product.Allergens.StatusOf(allergen)}"));
        Assert.Null(report.Error);
    }
}
