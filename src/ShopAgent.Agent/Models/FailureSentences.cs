using System.ClientModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using ShopAgent.Agent.Models.Settings;
using ShopAgent.Agent.Models.Wire;

namespace ShopAgent.Agent.Models;

/// <summary>Puts a model's failure into one sentence for the shopper: what failed, where, what to do.</summary>
public static class FailureSentences
{
    /// <summary>What always helps.</summary>
    private const string Fallback = "set Model:Provider to Embedded to go on without it";

    /// <summary>The result never holds the key: not in its message and not in an inner exception.</summary>
    public static ModelFailure Translate(Exception error, ModelOptions options)
    {
        ArgumentNullException.ThrowIfNull(error);
        ArgumentNullException.ThrowIfNull(options);
        if (error is ModelFailure known)
            return known;
        var cause = Cause(error, options);
        return new ModelFailure(cause.Kind, Sentence(cause, options), Leaks(error, options) ? null : error);
    }

    private static EndpointException Cause(Exception error, ModelOptions options) => error switch
    {
        EndpointException cause => cause,
        HttpRequestException { StatusCode: { } status } => new EndpointException(ErrorClassifier.Classify(new ErrorReply("", "", (int)status)), status: (int)status),
        HttpRequestException network => TransportErrors.Read(network),
        ClientResultException { Status: > 0 } refused => Refusal(refused, options),
        OperationCanceledException or TimeoutException => new EndpointException(FailureKind.TimedOut),
        IOException => new EndpointException(FailureKind.Truncated),
        { InnerException: { } inner } => Cause(inner, options),
        _ => new EndpointException(FailureKind.Unreadable),
    };

    private static EndpointException Refusal(ClientResultException refused, ModelOptions options)
    {
        var reply = ErrorReply.Read(refused.GetRawResponse()?.Content.ToString() ?? refused.Message, refused.Status);
        return new EndpointException(ErrorClassifier.Classify(reply), Printable.Text(reply.Message, options.ApiKey), refused.Status);
    }

    private static string Sentence(EndpointException cause, ModelOptions options)
    {
        var where = options.ShownEndpoint;
        var model = Printable.Text(options.ModelId, options.ApiKey);
        var said = string.IsNullOrEmpty(cause.Detail) ? "" : $" (it says: \"{Printable.Text(cause.Detail, options.ApiKey)}\")";
        var status = cause.Status is { } code ? string.Create(CultureInfo.InvariantCulture, $" with HTTP {code}") : "";
        return cause.Kind switch
        {
            FailureKind.Unreachable => $"The model server at {where} cannot be reached: start it, correct Model:Endpoint, or {Fallback}.",
            FailureKind.UnknownHost => $"The host of the model server at {where} is unknown: check Model:Endpoint and the network, or {Fallback}.",
            FailureKind.Insecure => $"No secure connection to the model server at {where} could be set up: check whether Model:Endpoint should begin with http:// and whether the server's certificate is valid, or {Fallback}.",
            FailureKind.Disconnected => $"The model server at {where} closed the connection before it answered: try again, look into the server's log, or {Fallback}.",
            FailureKind.TimedOut => $"The model server at {where} did not begin to answer within {options.TimeoutSeconds} seconds: try again, raise Model:TimeoutSeconds, or {Fallback}.",
            FailureKind.Silent => $"The model server at {where} fell silent for {options.IdleTimeoutSeconds} seconds in the middle of its answer: try again, raise Model:IdleTimeoutSeconds, or {Fallback}.",
            FailureKind.Truncated => $"The answer of the model server at {where} broke off before it was complete: try again, or {Fallback}.",
            FailureKind.OutOfTokens => $"Model {model} at {where} reached its token limit in the middle of a tool call: ask for less at once, raise the server's limit, or {Fallback}.",
            FailureKind.Empty => $"The model server at {where} answered with nothing at all: check that Model:Endpoint is the base address of a chat-completions API (it usually ends in /v1), or {Fallback}.",
            FailureKind.NotAnApi => $"The address {where} answers{status} with a web page or a redirection instead of a chat-completions API: correct Model:Endpoint (it usually ends in /v1), or {Fallback}.",
            FailureKind.WrongPath => $"The server at {where} has no chat-completions API at that path{Brackets(cause)}: correct Model:Endpoint (it usually ends in /v1), or {Fallback}.",
            FailureKind.WrongKey => $"The model server at {where} refused the API key{Brackets(cause)}: set the right one as SHOPAGENT_Model__ApiKey, or {Fallback}.",
            FailureKind.ModelNotFound => $"The model server at {where} does not know the model \"{model}\": set Model:ModelId to one that it has (with Ollama, run \"ollama pull {model}\"), or {Fallback}.",
            FailureKind.ToolsUnsupported => $"Model \"{model}\" at {where} cannot call tools, which the shop needs{said}: choose a model with tool support in Model:ModelId or start the server with tool calling enabled (llama.cpp --jinja, vLLM --enable-auto-tool-choice), or {Fallback}.",
            FailureKind.RateLimited => $"The model server at {where} receives too many requests: {Later(cause)}, or {Fallback}.",
            FailureKind.QuotaExhausted => $"The account behind the API key for {where} has no credit or quota left: top it up, set another key as SHOPAGENT_Model__ApiKey, or {Fallback}.",
            FailureKind.ContextTooLong => $"The conversation has become longer than model \"{model}\" at {where} can read: start a new session, choose a model with a larger context in Model:ModelId, or {Fallback}.",
            FailureKind.ServerFailed => $"The model server at {where} failed{status}{said}: try again later, look into the server's log, or {Fallback}.",
            FailureKind.Rejected => $"The model server at {where} rejected the request{status}{said}: check Model:ModelId and Model:Endpoint, or {Fallback}.",
            _ => $"The model server at {where} sent an answer that cannot be read{said}: check that Model:Endpoint is a chat-completions API, try again, or {Fallback}.",
        };
    }

    private static string Brackets(EndpointException cause) =>
        cause.Status is { } code ? string.Create(CultureInfo.InvariantCulture, $" (HTTP {code})") : "";

    private static string Later(EndpointException cause) => cause.RetryAfter is { } wait
        ? string.Create(CultureInfo.InvariantCulture, $"wait {Math.Ceiling(wait.TotalSeconds)} seconds and try again")
        : "wait a moment and try again";

    private static bool Leaks(Exception error, ModelOptions options) =>
        !string.IsNullOrWhiteSpace(options.ApiKey) && error.ToString().Contains(options.ApiKey, StringComparison.Ordinal);
}

/// <summary>Turns whatever a model throws into a <see cref="ModelFailure"/>. The caller's own cancellation stays what it is.</summary>
/// <param name="owned">Disposed with the client.</param>
internal sealed class ModelFailureChatClient(IChatClient inner, ModelOptions options, IDisposable? owned = null) : DelegatingChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        try
        {
            return await base.GetResponseAsync(messages, options, cancellationToken);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            throw Failure(error);
        }
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using var updates = base.GetStreamingResponseAsync(messages, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await NextAsync(updates, cancellationToken))
            yield return updates.Current;
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            owned?.Dispose();
    }

    private async ValueTask<bool> NextAsync(IAsyncEnumerator<ChatResponseUpdate> updates, CancellationToken cancellationToken)
    {
        try
        {
            return await updates.MoveNextAsync();
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            throw Failure(error);
        }
    }

    private ModelFailure Failure(Exception error) => FailureSentences.Translate(error, options);
}
