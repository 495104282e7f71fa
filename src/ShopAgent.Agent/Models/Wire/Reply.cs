namespace ShopAgent.Agent.Models.Wire;

/// <summary>What is passed on to the client: words as they come, and at the end everything else.</summary>
internal sealed record Reply
{
    public string? Id { get; init; }

    public string? Model { get; init; }

    public string? Text { get; init; }

    public string? Reasoning { get; init; }

    public string? Refusal { get; init; }

    public IReadOnlyList<WireToolCall> Calls { get; init; } = [];

    /// <summary>Null while more is to come.</summary>
    public string? Finish { get; init; }

    public ReplyUsage? Usage { get; init; }
}
