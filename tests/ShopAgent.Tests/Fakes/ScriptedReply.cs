namespace ShopAgent.Tests.Fakes;

/// <summary>What the scripted server does with one request: a head, pieces of a body, and an end.</summary>
public sealed record ScriptedReply
{
    public int Status { get; init; } = 200;

    /// <summary>Null sends no such header.</summary>
    public string? ContentType { get; init; } = "text/event-stream";

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>Each piece is flushed on its own.</summary>
    public IReadOnlyList<string> Pieces { get; init; } = [];

    public ScriptedEnd End { get; init; } = ScriptedEnd.Complete;

    /// <summary>Bytes instead of pieces, for text that is cut within a letter.</summary>
    public IReadOnlyList<byte[]> Bytes { get; init; } = [];
}
