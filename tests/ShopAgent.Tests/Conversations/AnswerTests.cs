namespace ShopAgent.Tests.Conversations;

/// <summary>Answers to the question which of several is meant.</summary>
public class AnswerTests(DemoShops shops) : IClassFixture<DemoShops>
{
    [Theory]
    [InlineData("the first one in M")]
    [InlineData("no wait, the first one in M")]
    public async Task A_size_that_is_said_with_a_place_is_never_passed_over(string answer)
    {
        using var shopper = shops.NewShopper();
        await shopper.SayAllAsync("waterproof jacket under 200 euros", "add the second one");
        Assert.True(shopper.HasOpenQuestion);

        await shopper.SayAsync(answer);

        Assert.All(shopper.Last.Basket.Lines, line => Assert.Contains("M", line.Options.Values));
    }
}
