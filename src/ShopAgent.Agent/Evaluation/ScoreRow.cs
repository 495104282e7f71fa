namespace ShopAgent.Agent.Evaluation;

/// <summary>One line of the table: a category, or all.</summary>
/// <param name="Completion">Share of runs whose answer is exact, 0 to 1.</param>
/// <param name="Precision">Mean over runs; null when the group holds only scripts.</param>
/// <param name="PassAll">Share of tasks that were complete in every one of the repeats (pass^N).</param>
/// <param name="P50">Milliseconds of a turn.</param>
public sealed record ScoreRow(
    string Group, int Tasks, double Completion, double? Precision, double? Recall, double? F1, double PassAll, long InputTokens, long OutputTokens, int ToolCalls, int UnsupportedClaims, double P50, double P95);
