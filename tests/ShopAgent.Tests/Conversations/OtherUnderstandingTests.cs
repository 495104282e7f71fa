using Microsoft.Extensions.DependencyInjection;
using ShopAgent.Agent.Acts;
using ShopAgent.Agent.Dialogue;
using ShopAgent.Agent.Understanding;
using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Tests.Conversations;

/// <summary>The seam of understanding: other code that reads sentences is enough to be understood, with the same tools, guard and replies.</summary>
public class OtherUnderstandingTests(DemoShops shops) : IClassFixture<DemoShops>
{
    [Fact]
    public async Task Acts_of_another_understanding_are_played_and_guarded_alike()
    {
        var understanding = new Scripted(
            [new Act(Act.Find) { Value = "head torch" }],
            [new Act("add") { Target = new OrdinalTarget([2]), Amount = new DesiredAmount(2, AmountUnit.Offer) }]);
        using var shopper = shops.NewShopper(services => services.AddSingleton<IUnderstanding>(understanding));

        var found = await shopper.SayAsync("aaa");
        var added = await shopper.SayAsync("bbb");

        var line = Assert.Single(added.Basket.Lines);
        Assert.Equal((found.Offers[1].Product.Id, 2m), (line.ProductId, line.Quantity));
        Assert.Equal(["aaa", "bbb"], understanding.Read);
    }

    private sealed class Scripted(params IReadOnlyList<Act>[] turns) : IUnderstanding
    {
        public List<string> Read { get; } = [];

        IReadOnlyList<Act> IUnderstanding.Read(string utterance, ConversationState state, string language)
        {
            Read.Add(utterance);
            return turns[Read.Count - 1];
        }
    }
}
