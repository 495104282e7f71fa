using System.Diagnostics.CodeAnalysis;

namespace ShopAgent.Agent.Models.Settings;

/// <summary>A model could not answer. <see cref="Exception.Message"/> is one sentence for the shopper: what failed, where, what to do. It never holds the key.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "It reads as what it is wherever it is caught.")]
public sealed class ModelFailure : Exception
{
    internal ModelFailure(FailureKind kind, string message, Exception? inner)
        : base(message, inner) => Kind = kind;

    public FailureKind Kind { get; }
}

/// <summary>What went wrong between us and a model.</summary>
public enum FailureKind
{
    /// <summary>Nobody listens there, or the connection could not be set up.</summary>
    Unreachable,

    /// <summary>The host's name is unknown.</summary>
    UnknownHost,

    /// <summary>The encrypted connection could not be set up.</summary>
    Insecure,

    /// <summary>The connection broke before the reply began.</summary>
    Disconnected,

    /// <summary>The reply did not begin in time.</summary>
    TimedOut,

    /// <summary>The reply began and then fell silent.</summary>
    Silent,

    /// <summary>The reply ended before it was complete.</summary>
    Truncated,

    /// <summary>The endpoint's own token limit cut the reply in the middle of a tool call.</summary>
    OutOfTokens,

    /// <summary>The reply had no content at all.</summary>
    Empty,

    /// <summary>A web page or a redirection came instead of an API's reply.</summary>
    NotAnApi,

    /// <summary>The server has nothing at this path.</summary>
    WrongPath,

    /// <summary>The key is missing, wrong or not allowed to do this.</summary>
    WrongKey,

    /// <summary>The server does not have this model.</summary>
    ModelNotFound,

    /// <summary>This model, or the server as it was started, cannot call tools.</summary>
    ToolsUnsupported,

    /// <summary>Too many requests in a short time.</summary>
    RateLimited,

    /// <summary>The account behind the key has no credit left.</summary>
    QuotaExhausted,

    /// <summary>The conversation is longer than the model can read.</summary>
    ContextTooLong,

    /// <summary>The server reports a fault of its own (HTTP 5xx, or an error within a stream).</summary>
    ServerFailed,

    /// <summary>The server did not accept the request for a reason that fits none of the others.</summary>
    Rejected,

    /// <summary>The session has used up what Model:MaxSessionTokens or Model:MaxSessionCost allow.</summary>
    CeilingReached,

    /// <summary>The reply breaks the protocol in a way that cannot be repaired.</summary>
    Unreadable,
}
