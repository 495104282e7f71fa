using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ShopAgent.Agent.Dialogue;
using ShopAgent.Agent.Prompts;
using ShopAgent.Agent.Turns;
using ShopAgent.Catalog.Products;
using ShopAgent.Shopping.Exports;
using ShopAgent.Shopping.Profiles;
using ShopAgent.Shopping.Sessions;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Conversations;

public class ProfileLifeTests(DemoShops shops) : IClassFixture<DemoShops>
{
    [Theory]
    [InlineData("I'm allergic to cashews and I hate polyester", "forget everything about me", "cashew", "polyester")]
    [InlineData("je suis allergique aux cacahuètes", "oublie les cacahuètes", "cacahu", "peanut")]
    [InlineData("I love Zanzibarwool", "forget zanzibarwool", "zanzibarwool", "anzibar")]
    public async Task What_is_forgotten_is_in_no_store_prompt_log_export_or_byte(string said, string forget, string word, string other)
    {
        using var log = new LogBook();
        using var shopper = shops.NewShopper(services => services.AddSingleton<ILoggerProvider>(log));
        await shopper.SayAllAsync(said, "show me jackets", "why this?", "chocolate");
        Assert.True(IsOnDisk(shopper, word) || IsOnDisk(shopper, other));

        await shopper.SayAsync(forget);

        foreach (var gone in new[] { word, other })
        {
            Assert.False(IsOnDisk(shopper, gone), gone);
            Assert.DoesNotContain(gone, log.Text, StringComparison.OrdinalIgnoreCase);
            var session = shopper.Service<SessionStore>().Load("test");
            Assert.DoesNotContain(gone, ProfileExporter.Write("test", session.Own), StringComparison.OrdinalIgnoreCase);
            var state = ConversationJson.Read(session.Conversation);
            Assert.DoesNotContain(gone, shopper.Service<SystemPrompt>().For(new TurnView(new TurnScope(session, state, state, "hello", "en"))) + string.Join(' ', state.Messages.Select(message => message.Text)), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData("I take 42 in shoes", "sneakers for my niece", "I take 36 in shoes", "back to me")]
    [InlineData("je fais du 42 en chaussures", "des baskets pour ma nièce", "je fais du 36 en chaussures", "de nouveau pour moi")]
    public async Task A_gift_has_a_profile_of_its_own_and_leaves_ones_own_alone(string own, string gift, string hers, string back)
    {
        using var shopper = shops.NewShopper();
        await shopper.SayAsync(own);
        await shopper.SayAsync("I'm allergic to nuts");
        var facts = shopper.Service<SessionStore>().Load("test").Own.Facts;

        await shopper.SayAllAsync(gift, hers);
        var session = shopper.Service<SessionStore>().Load("test");
        Assert.Equal(facts, session.Own.Facts);
        Assert.NotNull(session.Guest);
        Assert.Contains(session.Profile.Facts, fact => fact.Value == "36");
        Assert.DoesNotContain(session.Profile.Facts, fact => fact.Value == "42");
        Assert.Contains(session.Profile.Facts, fact => fact is { Kind: FactKind.Allergy, Value: "nuts" });

        await shopper.SayAsync(back);
        session = shopper.Service<SessionStore>().Load("test");
        Assert.Null(session.Guest);
        Assert.Equal(facts, session.Profile.Facts);
    }

    [Fact]
    public async Task Named_profiles_are_kept_apart_and_shared_by_sessions()
    {
        using var shopper = shops.NewShopper();
        await shopper.SayAllAsync("use the profile anna", "I hate polyester", "switch to profile ben", "I love wool");
        var store = shopper.Service<SessionStore>();
        Assert.Equal("polyester", Assert.Single(store.Load("another", "anna").Profile.Facts).Value);
        Assert.Equal("wool", Assert.Single(store.Load("test").Profile.Facts).Value);
        Assert.Contains("anna", (await shopper.SayAsync("which profiles are there?")).Reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("my budget is 20 euros")]
    [InlineData("mon budget est de 20 euros")]
    public async Task A_budget_said_in_words_limits_the_whole_purchase(string said)
    {
        using var shopper = shops.NewShopper();
        await shopper.SayAsync(said);
        Assert.Equal(Money.FromMajor(20, Currency.Eur), ProfileBudget.OfPurchase(shopper.Service<SessionStore>().Load("test").Profile));
    }

    [Fact]
    public async Task Learning_is_off_when_it_was_switched_off()
    {
        using var shopper = shops.NewShopper();
        await shopper.SayAllAsync("stop learning about me", "spaghetti", "add the first one", "olive oil", "add the first one");
        var profile = shopper.Service<SessionStore>().Load("test").Own;
        Assert.False(profile.Learns);
        Assert.Empty(profile.Tastes);

        await shopper.SayAllAsync("you may learn again", "flour", "add the first one");
        Assert.NotEmpty(shopper.Service<SessionStore>().Load("test").Own.Tastes);
    }

    [Fact]
    public async Task Why_names_the_taste_and_the_shop_that_moved_a_product()
    {
        using var shopper = shops.NewShopper();
        await shopper.SayAllAsync("I love merino", "jumpers");
        var liked = shopper.Last.Offers.ToList().FindIndex(hit => hit.Reasons.Contains("you like merino"));
        Assert.True(liked >= 0, "no merino on the first page");
        var why = await shopper.SayAsync($"why number {liked + 1}?");
        Assert.Contains("you like merino", why.Reply, StringComparison.OrdinalIgnoreCase);

        await shopper.SayAllAsync("spaghetti", "add the first one", "olive oil");
        Assert.Contains(shopper.Last.Offers, hit => hit.Reasons.Contains("same shop as your other items"));
    }

    private static bool IsOnDisk(Shopper shopper, string word) => Directory.GetFiles(shopper.DataDirectory, "shopper.db*")
        .Any(file => Encoding.UTF8.GetString(File.ReadAllBytes(file)).Contains(word, StringComparison.OrdinalIgnoreCase));
}
