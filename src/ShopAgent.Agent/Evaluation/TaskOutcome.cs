namespace ShopAgent.Agent.Evaluation;

/// <summary>How one task went in one run.</summary>
public sealed record TaskOutcome
{
    public required EvaluationTask Task { get; init; }

    /// <summary>From 1.</summary>
    public required int Run { get; init; }

    /// <summary>The answer is exactly the gold set; of a script: every check held.</summary>
    public bool IsComplete { get; init; }

    /// <summary>0 to 1; null for scripts.</summary>
    public double? Precision { get; init; }

    public double? Recall { get; init; }

    public double? F1 { get; init; }

    public IReadOnlyList<GoldOffer> Answer { get; init; } = [];

    /// <summary>Of the last turn.</summary>
    public string Reply { get; init; } = "";

    public long InputTokens { get; init; }

    public long OutputTokens { get; init; }

    public int ToolCalls { get; init; }

    /// <summary>Statements of the model that no tool result supports.</summary>
    public int UnsupportedClaims { get; init; }

    public IReadOnlyList<TimeSpan> Turns { get; init; } = [];

    /// <summary>What did not hold, each a sentence that begins with the turn; a model's error as well.</summary>
    public IReadOnlyList<string> Failures { get; init; } = [];

    /// <summary>What the conversation came to after each turn, for comparing runs: offers, basket, orders, question.</summary>
    public IReadOnlyList<string> States { get; init; } = [];
}
