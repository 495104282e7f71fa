namespace ShopAgent.Agent.Models.Wire;

/// <summary>What one chunk of a stream, or one whole reply, says: everything that we use and nothing else.</summary>
internal sealed record ReplyPiece
{
    public string? Id { get; init; }

    public string? Model { get; init; }

    public string? Text { get; init; }

    public string? Reasoning { get; init; }

    public string? Refusal { get; init; }

    public IReadOnlyList<ToolCallFragment> Calls { get; init; } = [];

    /// <summary>One of the protocol's own reasons, see <see cref="FinishReasons"/>.</summary>
    public string? Finish { get; init; }

    public ReplyUsage? Usage { get; init; }

    /// <summary>Something a reader could see: worth passing on at once.</summary>
    public bool HasWords => !string.IsNullOrEmpty(Text) || !string.IsNullOrEmpty(Reasoning) || !string.IsNullOrEmpty(Refusal);
}

/// <summary>A part of a tool call as it arrives; a part that is absent is null.</summary>
/// <param name="Whole">True when the arguments came as JSON instead of text, so that nothing can follow.</param>
internal sealed record ToolCallFragment(int? Index, string? Id, string? Name, string? Arguments, bool Whole);
