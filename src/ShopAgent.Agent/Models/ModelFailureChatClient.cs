using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using ShopAgent.Agent.Models.Settings;

namespace ShopAgent.Agent.Models;

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

    private ModelFailure Failure(Exception error) => ModelFailures.Translate(error, options);
}
