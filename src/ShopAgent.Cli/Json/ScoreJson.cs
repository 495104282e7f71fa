using ShopAgent.Agent.Evaluation;

namespace ShopAgent.Cli.Json;

/// <summary>One line of <c>eval --json</c>: a category, or "all". Shares are 0 to 1; precision, recall and F1 are null for conversation scripts.</summary>
internal sealed record ScoreJson
{
    public required string Category { get; init; }

    public int Tasks { get; init; }

    public double Completion { get; init; }

    public double? Precision { get; init; }

    public double? Recall { get; init; }

    public double? F1 { get; init; }

    /// <summary>Share of tasks complete in all <see cref="Repeat"/> runs.</summary>
    public double PassAll { get; init; }

    public int Repeat { get; init; }

    public long InputTokens { get; init; }

    public long OutputTokens { get; init; }

    public int ToolCalls { get; init; }

    /// <summary>Statements of the model that no tool result supports: not shown, or mended first.</summary>
    public int UnsupportedClaims { get; init; }

    public double P50Ms { get; init; }

    public double P95Ms { get; init; }

    public required ModelJson Model { get; init; }

    public static ScoreJson Of(ScoreRow row, int repeat, ModelJson model) => new()
    {
        Category = row.Group, Tasks = row.Tasks, Completion = Round(row.Completion), Precision = Round(row.Precision), Recall = Round(row.Recall), F1 = Round(row.F1), PassAll = Round(row.PassAll),
        Repeat = repeat, InputTokens = row.InputTokens, OutputTokens = row.OutputTokens, ToolCalls = row.ToolCalls, UnsupportedClaims = row.UnsupportedClaims, P50Ms = Math.Round(row.P50, 1), P95Ms = Math.Round(row.P95, 1), Model = model,
    };

    private static double Round(double share) => Math.Round(share, 4);

    private static double? Round(double? share) => share is { } known ? Round(known) : null;
}

/// <summary>One line of <c>eval --out</c>.</summary>
internal sealed record EvaluationAnswerJson(string Id, IReadOnlyList<GoldOffer> Offers, string Reply, double ElapsedMs, bool Complete, IReadOnlyList<string> Failures)
{
    public static EvaluationAnswerJson Of(TaskOutcome outcome) =>
        new(outcome.Task.Id, outcome.Answer, outcome.Reply, Math.Round(outcome.Turns.Sum(turn => turn.TotalMilliseconds), 1), outcome.IsComplete, outcome.Failures);
}
