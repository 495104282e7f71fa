using System.Text;
using ShopAgent.Agent.Models.Settings;

namespace ShopAgent.Agent.Models.Wire;

/// <summary>Follows one reply from its first piece to its end, and knows whether it was complete.</summary>
internal sealed class ReplyAssembler(ToolNames names)
{
    private readonly ToolCallCollector calls = new(names);
    private string? id;
    private string? model;
    private string? finish;
    private ReplyUsage? usage;
    private bool anything;

    /// <summary>Words or parts of a tool call have come.</summary>
    public bool Started { get; private set; }

    /// <summary>The model has said that it is done; only the token count may still come.</summary>
    public bool Finished => finish is not null;

    /// <summary>The words that can be passed on at once, or null.</summary>
    /// <exception cref="EndpointException">The reply ends with a failure upstream.</exception>
    public Reply? Add(ReplyPiece piece)
    {
        if (piece.Finish is FinishReasons.Error)
            throw new EndpointException(FailureKind.ServerFailed);
        id ??= piece.Id;
        model ??= piece.Model;
        finish = piece.Finish ?? finish;
        usage = piece.Usage ?? usage;
        calls.Add(piece.Calls);
        anything |= piece.HasWords || piece.Calls.Count > 0 || piece.Finish is not null;
        Started |= piece.HasWords || piece.Calls.Count > 0;
        return piece.HasWords ? new Reply { Id = id, Model = model, Text = piece.Text, Reasoning = piece.Reasoning, Refusal = piece.Refusal } : null;
    }

    /// <summary>The end of the reply: its tool calls, why it ended and what it cost.</summary>
    /// <param name="closed">The server closed the reply as the protocol wants it, so that a missing finish reason does not matter.</param>
    /// <exception cref="EndpointException">The reply is empty or incomplete.</exception>
    public Reply End(bool closed)
    {
        if (!anything && closed)
            throw new EndpointException(FailureKind.Empty);
        if (!closed && !Finished)
            throw new EndpointException(FailureKind.Truncated);
        if (finish is FinishReasons.Length && !calls.AllComplete)
            throw new EndpointException(FailureKind.OutOfTokens);
        return new Reply { Id = id, Model = model, Calls = calls.Finish(), Finish = Reason(), Usage = usage };
    }

    /// <summary>One reply out of all its parts.</summary>
    public static Reply Join(IReadOnlyList<Reply> parts) => parts[^1] with
    {
        Text = All(parts, part => part.Text),
        Reasoning = All(parts, part => part.Reasoning),
        Refusal = All(parts, part => part.Refusal),
    };

    private string Reason() => calls.Any ? FinishReasons.ToolCalls : finish is null or FinishReasons.ToolCalls ? FinishReasons.Stop : finish;

    private static string? All(IReadOnlyList<Reply> parts, Func<Reply, string?> pick)
    {
        var all = new StringBuilder();
        foreach (var part in parts)
            all.Append(pick(part));
        return all.Length == 0 ? null : all.ToString();
    }
}
