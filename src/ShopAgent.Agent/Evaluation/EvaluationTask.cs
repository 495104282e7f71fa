using ShopAgent.Agent.Evaluation.Checks;

namespace ShopAgent.Agent.Evaluation;

/// <summary>One line of a task file: a request with the offers that answer it, or a conversation with what must hold after each turn.</summary>
public sealed record EvaluationTask
{
    public required string Id { get; init; }

    /// <summary>Groups tasks in the table; "conversation" for scripts that name none.</summary>
    public string Category { get; init; } = "";

    public string? Set { get; init; }

    public string Text { get; init; } = "";

    /// <summary>True: the basket is the answer; false: the offers of the last turn are.</summary>
    public bool WantsBasket { get; init; }

    public IReadOnlyList<GoldOffer> Gold { get; init; } = [];

    /// <summary>Null for a single request.</summary>
    public ConversationScript? Script { get; init; }
}

/// <param name="Id">The shop's own id of the product.</param>
public sealed record GoldOffer(string Merchant, string Id);
