using ShopAgent.Agent.Evaluation;

namespace ShopAgent.Tests.Conversations;

/// <summary>Conversations that must work (Scripts/*.jsonl), on the embedded model: as written, in other words, four times in shuffled order, and in shops that look different.</summary>
public class ScriptTests(ScriptShops shops) : IClassFixture<ScriptShops>
{
    private const int Repeats = 4;

    private static readonly IReadOnlyList<EvaluationTask> Tasks =
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Conversations", "Scripts"), "*.jsonl").Order(StringComparer.Ordinal).SelectMany(TaskFile.Read)];

    public static TheoryData<string, int> Wordings()
    {
        TheoryData<string, int> data = [];
        foreach (var task in Tasks)
            for (var wording = 0; wording <= task.Script!.Turns.Max(turn => turn.Or.Count); wording++) data.Add(task.Id, wording);
        return data;
    }

    [Theory]
    [MemberData(nameof(Wordings))]
    public async Task A_conversation_holds_in_every_wording(string id, int wording)
    {
        var outcome = await shops.Plain.Evaluator.RunAsync(Tasks.Single(task => task.Id == id), 1, wording: wording);
        Assert.True(outcome.IsComplete, string.Join('\n', outcome.Failures));
    }

    [Fact]
    public async Task All_hold_four_times_in_a_row_in_shuffled_order()
    {
        List<TaskOutcome> outcomes = [];
        for (var run = 1; run <= Repeats; run++)
            foreach (var task in Evaluator.Order(Tasks, run)) outcomes.Add(await shops.Plain.Evaluator.RunAsync(task, run));
        Assert.Equal(1, Scores.Of(outcomes)[^1].PassAll);
        Assert.All(outcomes.GroupBy(outcome => outcome.Task.Id), runs => Assert.Single(runs.Select(run => string.Join('\n', run.States)).Distinct()));
    }

    [Theory]
    [InlineData("shuffled")]
    [InlineData("renamed")]
    [InlineData("sponsored")]
    public async Task Shops_that_only_look_different_change_nothing(string variation)
    {
        var changed = variation switch { "shuffled" => shops.Shuffled, "renamed" => shops.Renamed, _ => shops.Sponsored };
        List<string> differences = [];
        foreach (var task in Tasks)
        {
            var plain = await shops.Plain.Evaluator.RunAsync(task, 1);
            var other = await changed.Evaluator.RunAsync(task, 1);
            if (!other.IsComplete) differences.AddRange(other.Failures.Select(failure => $"{task.Id}: {failure}"));
            else if (!plain.States.SequenceEqual(other.States)) differences.Add($"{task.Id}: {string.Join(" / ", plain.States.Zip(other.States).Where(pair => pair.First != pair.Second).Take(1))}");
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    [Fact]
    public void Every_turn_is_written_down_in_at_least_three_more_ways() =>
        Assert.All(Tasks, task => Assert.All(task.Script!.Turns, turn => Assert.True(turn.Or.Distinct().Count() >= 3, $"{task.Id}: {turn.Say}")));
}
