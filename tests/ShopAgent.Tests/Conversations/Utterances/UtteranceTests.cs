using ShopAgent.Agent.Turns;

namespace ShopAgent.Tests.Conversations.Utterances;

/// <summary>Five thousand utterances that nobody wrote: every one gets an answer, none throws, and the basket changes only when asked.</summary>
public class UtteranceTests(DemoShops shops) : IClassFixture<DemoShops>
{
    private const int Seed = 20260114;
    private const int Utterances = 5000;
    private const int TurnsOfSession = 25;

    /// <summary>Far above what a turn takes and what a busy machine adds; a sentence that blows a pattern up goes beyond it.</summary>
    private static readonly TimeSpan Absurd = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task Whatever_is_said_gets_an_answer_and_only_a_wish_changes_the_basket()
    {
        var generator = new UtteranceGenerator(Seed);
        using var shopper = shops.NewShopper();
        List<string> failures = [];
        for (var number = 0; number < Utterances; number++)
        {
            if (number % TurnsOfSession == 0) shopper.Begin($"session {number / TurnsOfSession}");
            var mayAsk = number / TurnsOfSession % 2 == 0;
            var said = generator.Next(mayAsk);
            var isAnswer = shopper.HasOpenQuestion;
            TurnReport report;
            try
            {
                report = await shopper.SayAsync(said.Text);
            }
            catch (Exception problem) when (problem is not OutOfMemoryException)
            {
                failures.Add($"{number} «{said.Text}»: {problem}");
                continue;
            }

            var shown = said.Text.Length > 200 ? said.Text[..200] + "…" : said.Text;
            if (report.Error is { } error) failures.Add($"{number} «{shown}»: {error}");
            if (report.Elapsed > Absurd) failures.Add($"{number} «{shown}»: took {report.Elapsed}");
            if (!said.Asks && !isAnswer && report.Changes.Any(change => change.Basket is not null)) failures.Add($"{number} «{shown}»: {string.Join(", ", report.Changes.Select(change => change.Text))}");
            if (report.Orders > 0) failures.Add($"{number} «{shown}»: ordered");
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }
}
