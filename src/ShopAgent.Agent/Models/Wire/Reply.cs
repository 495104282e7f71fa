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

/// <summary>Tokens that a reply cost.</summary>
internal sealed record ReplyUsage(long Input, long Output);

/// <summary>A complete tool call.</summary>
/// <param name="Arguments">JSON text; "{}" when the model gave none.</param>
internal sealed record WireToolCall(string Id, string Name, string Arguments);
