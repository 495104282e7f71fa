using ShopAgent.Catalog.Store;

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

/// <summary>One line of the table: a category, or all.</summary>
/// <param name="Completion">Share of runs whose answer is exact, 0 to 1.</param>
/// <param name="Precision">Mean over runs; null when the group holds only scripts.</param>
/// <param name="PassAll">Share of tasks that were complete in every one of the repeats (pass^N).</param>
/// <param name="P50">Milliseconds of a turn.</param>
public sealed record ScoreRow(
    string Group, int Tasks, double Completion, double? Precision, double? Recall, double? F1, double PassAll, long InputTokens, long OutputTokens, int ToolCalls, int UnsupportedClaims, double P50, double P95);

/// <summary>Compares an answer with the gold set. Rows that a shop lists twice under one title count as one: no shopper can tell them apart.</summary>
internal sealed class AnswerScore(IProductLookup products)
{
    public (bool IsComplete, double Precision, double Recall, double F1) Of(IEnumerable<GoldOffer> gold, IEnumerable<GoldOffer> answer)
    {
        var wanted = gold.Select(Key).ToHashSet(StringComparer.Ordinal);
        var given = answer.Select(Key).ToHashSet(StringComparer.Ordinal);
        if (wanted.Count == 0 && given.Count == 0) return (true, 1, 1, 1);
        double hits = wanted.Count(given.Contains);
        var precision = given.Count == 0 ? 0 : hits / given.Count;
        var recall = wanted.Count == 0 ? 0 : hits / wanted.Count;
        return (wanted.SetEquals(given), precision, recall, hits == 0 ? 0 : 2 * precision * recall / (precision + recall));
    }

    private string Key(GoldOffer offer) => products.Find($"{offer.Merchant}:{offer.Id}") is { } product ? $"{offer.Merchant}\n{product.Title}" : $"{offer.Merchant}:{offer.Id}";
}
