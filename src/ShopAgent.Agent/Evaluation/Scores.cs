namespace ShopAgent.Agent.Evaluation;

/// <summary>Outcomes counted up: per category, and over all.</summary>
public static class Scores
{
    public const string All = "all";

    public static IReadOnlyList<ScoreRow> Of(IReadOnlyCollection<TaskOutcome> outcomes)
    {
        List<ScoreRow> rows = [.. outcomes.Where(outcome => outcome.Task.Category.Length > 0).GroupBy(outcome => outcome.Task.Category).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => Row(group.Key, [.. group]))];
        if (outcomes.Count > 0) rows.Add(Row(All, [.. outcomes]));
        return rows;
    }

    private static ScoreRow Row(string group, List<TaskOutcome> outcomes)
    {
        var tasks = outcomes.GroupBy(outcome => outcome.Task.Id).ToList();
        var turns = outcomes.SelectMany(outcome => outcome.Turns).Select(turn => turn.TotalMilliseconds).Order().ToList();
        return new ScoreRow(
            group, tasks.Count, outcomes.Average(outcome => outcome.IsComplete ? 1.0 : 0), Mean(outcomes, outcome => outcome.Precision), Mean(outcomes, outcome => outcome.Recall),
            Mean(outcomes, outcome => outcome.F1), tasks.Average(runs => runs.All(run => run.IsComplete) ? 1.0 : 0), outcomes.Sum(outcome => outcome.InputTokens),
            outcomes.Sum(outcome => outcome.OutputTokens), outcomes.Sum(outcome => outcome.ToolCalls), outcomes.Sum(outcome => outcome.UnsupportedClaims), Percentile(turns, 0.5), Percentile(turns, 0.95));
    }

    private static double? Mean(List<TaskOutcome> outcomes, Func<TaskOutcome, double?> value) => outcomes.Select(value).OfType<double>().ToList() is { Count: > 0 } known ? known.Average() : null;

    /// <summary>Nearest rank.</summary>
    private static double Percentile(List<double> sorted, double share) => sorted.Count == 0 ? 0 : sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Count) - 1)];
}
