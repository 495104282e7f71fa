using ShopAgent.Tests.Conversations;
using ShopAgent.Tests.Store;
using Xunit.Abstractions;

namespace ShopAgent.Tests.EndToEnd;

/// <summary>How many SQL commands a turn of the chat executes on catalog.db and shopper.db together, counted by SQLite. The first turn, which opens the files, is not counted.</summary>
public class SqlCommandTests(DemoShops shops, ITestOutputHelper output) : IClassFixture<DemoShops>
{
    private const int MostOfASearch = 12;
    private const int MostOfAChange = 8;
    private const int MostOfAPlan = 30;

    [Theory]
    [InlineData("waterproof hiking boots under 200 euros")]
    [InlineData("a quiet mechanical keyboard for less than 120 €")]
    [InlineData("something to cook on while camping, at most 60 euros")]
    [InlineData("white running shoes in size 42")]
    [InlineData("a laptop with at least 16 GB of memory")]
    [InlineData("dark chocolate without nuts")]
    [InlineData("une veste imperméable noire à moins de 150 euros")]
    public async Task A_search_turn(string said)
    {
        await using var talk = await TalkAsync();
        await talk.TurnAsync(said, MostOfASearch);
    }

    /// <summary>The "and" makes it two requests.</summary>
    [Fact]
    public async Task A_turn_of_two_searches()
    {
        await using var talk = await TalkAsync();
        await talk.TurnAsync("a laptop with at least 16 GB of memory and an OLED display", 2 * MostOfASearch);
    }

    [Fact]
    public async Task A_search_that_is_refined_and_bought_from()
    {
        await using var talk = await TalkAsync();
        await talk.TurnAsync("a tent for two people under 250 euros", MostOfASearch);
        await talk.TurnAsync("only waterproof ones", MostOfASearch);
        await talk.TurnAsync("add the second one", MostOfAChange);
        await talk.TurnAsync("show my basket", MostOfAChange);
        await talk.TurnAsync("make that two", MostOfAChange);
        await talk.TurnAsync("undo", MostOfAChange);
    }

    [Fact]
    public async Task A_plan_of_three_things()
    {
        await using var talk = await TalkAsync();
        await talk.TurnAsync("I need a tent, a sleeping bag and a headlamp for at most 300 euros together", MostOfAPlan);
    }

    private async Task<Talk> TalkAsync()
    {
        var talk = new Talk(shops.NewShopper(), output);
        await talk.TurnAsync("a red backpack under 80 euros", int.MaxValue);
        return talk;
    }

    private sealed class Talk(Shopper shopper, ITestOutputHelper output) : IAsyncDisposable
    {
        private readonly SqlTrace _trace = new(shopper.DataDirectory);

        public async Task TurnAsync(string said, int most)
        {
            _ = _trace.Take();
            await foreach (var _ in shopper.Conversation.RunTurnAsync(said)) { }
            var report = _trace.Take();
            var lines = shopper.Conversation.Session.Basket.Lines.Count;
            var text = $"\"{said}\" took {report.Commands.Count} commands (at most {most}); lines in the basket: {lines}\n{report}\n";
            output.WriteLine(text);
            Assert.True(report.Commands.Count > 0, "Nothing was counted: " + text);
            Assert.True(report.Commands.Count <= most, text);
            Assert.True(report.ReadTwice.Count == 0, "Products were read twice. " + text);
        }

        public ValueTask DisposeAsync()
        {
            _trace.Dispose();
            shopper.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
