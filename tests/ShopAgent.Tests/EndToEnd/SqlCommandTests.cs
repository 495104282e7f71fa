using ShopAgent.Tests.Conversations;
using ShopAgent.Tests.Store;

namespace ShopAgent.Tests.EndToEnd;

/// <summary>How often a turn of the chat asks the database, counted by the database.</summary>
public class SqlCommandTests(DemoShops shops, Xunit.Abstractions.ITestOutputHelper output) : IClassFixture<DemoShops>
{
    [Fact]
    public async Task Measure()
    {
        using var shopper = shops.NewShopper();
        using var trace = new SqlTrace(shopper.DataDirectory);
        await TurnAsync(shopper, "a red backpack under 80 euros");
        await TurnAsync(shopper, "waterproof hiking boots under 200 euros");
        await TurnAsync(shopper, "only those of leather");
        await TurnAsync(shopper, "add the second one");
        await TurnAsync(shopper, "show my basket");
        await TurnAsync(shopper, "a quiet mechanical keyboard for less than 120 €");
        await TurnAsync(shopper, "I need a tent, a sleeping bag and a headlamp for at most 300 euros together");
        await TurnAsync(shopper, "une bouilloire en inox à moins de 60 euros");
        await TurnAsync(shopper, "add the first one");

        async Task TurnAsync(Shopper who, string said)
        {
            _ = trace.Take();
            string text = "";
            await foreach (var happened in who.Conversation.RunTurnAsync(said))
                if (happened is ShopAgent.Agent.Turns.TurnCompleted completed) text = completed.Report.Reply + " | offers " + completed.Report.Offers.Count;
            var report = trace.Take();
            output.WriteLine($"=== {said}: {report.Commands.Count}\n{text}\n{report}\n");
        }
    }
}
