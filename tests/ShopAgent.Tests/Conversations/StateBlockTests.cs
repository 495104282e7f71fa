using ShopAgent.Agent.Dialogue;
using ShopAgent.Agent.Prompts;
using ShopAgent.Agent.Turns;
using ShopAgent.Shopping.Profiles;

namespace ShopAgent.Tests.Conversations;

/// <summary>What a model is told of the conversation at the start of a turn.</summary>
public class StateBlockTests(DemoShops shops) : IClassFixture<DemoShops>
{
    [Fact]
    public async Task Day_screen_filters_and_basket_with_numbers_prices_and_sums()
    {
        using var shopper = shops.NewShopper();
        var found = await shopper.SayAsync("a tent for two people under 250 euros");
        await shopper.SayAsync("add the second one");
        var state = State(shopper);

        Assert.Contains($"- today: {DemoShops.Now:dddd yyyy-MM-dd}; answer in: en", state, StringComparison.Ordinal);
        for (var at = 0; at < found.Offers.Count; at++)
        {
            var product = found.Offers[at].Product;
            var shop = shopper.Products.Merchants.Single(merchant => merchant.Id == product.MerchantId).Name;
            Assert.Contains(state.Split('\n'), line => line.StartsWith($"  {at + 1}. {product.MerchantId}:", StringComparison.Ordinal) && line.Contains($" · {product.Title} · ", StringComparison.Ordinal) && line.Contains($" EUR · {shop}", StringComparison.Ordinal));
        }

        Assert.Contains("- filters in force: tent; under 250.00 EUR", state, StringComparison.Ordinal);
        var line = Assert.Single(shopper.Last.Basket.Lines);
        Assert.Contains($"- basket: {line.VariantId} · 1 x {line.Title} = {line.LineTotal}; in all {shopper.Last.Totals.Total}", state, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_waiting_plan_with_its_sum()
    {
        using var shopper = shops.NewShopper();
        await shopper.SayAsync("a head torch and a sleeping bag");

        Assert.Matches(@"- proposed plan, waits for a yes \(accept_plan\): a head torch: 1 x \S+; a sleeping bag: 1 x \S+; in all \d+\.\d\d EUR", State(shopper));
    }

    [Fact]
    public async Task What_was_said_stands_apart_from_what_was_learned()
    {
        using var shopper = shops.NewShopper();
        await shopper.SayAsync("I am allergic to nuts");
        var session = shopper.Conversation.Session;
        var profile = session.Profile.Remember(FactKind.Like, "wool", null, FactSource.Inferred, DemoShops.Now, "");
        var state = State(shopper, session with { Profile = profile });

        Assert.Contains("- the shopper said: allergy nuts\n", state.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("- learned, not said: like wool\n", state.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_rules_before_it_never_change()
    {
        using var shopper = shops.NewShopper();
        var prompt = shopper.Service<SystemPrompt>();
        await shopper.SayAsync("a tent for two people under 250 euros");

        Assert.StartsWith(prompt.Rules + "\n\nState\n", prompt.For(View(shopper, shopper.Conversation.Session)), StringComparison.Ordinal);
    }

    private static string State(Shopper shopper, Shopping.Sessions.ShopperSession? session = null) => shopper.Service<StateBlock>().Of(View(shopper, session ?? shopper.Conversation.Session));

    private static TurnView View(Shopper shopper, Shopping.Sessions.ShopperSession session)
    {
        var state = ConversationJson.Read(shopper.Conversation.Session.Conversation);
        return new TurnView(new TurnScope(session, state, state, "hello", "en"));
    }
}
