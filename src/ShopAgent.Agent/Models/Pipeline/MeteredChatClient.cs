using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using ShopAgent.Agent.Models.Settings;
using ShopAgent.Agent.Turns;

namespace ShopAgent.Agent.Models.Pipeline;

/// <summary>Sends what fits the model's context, counts tokens and cost, and stops at the session's ceiling before a request, never within one.</summary>
internal sealed class MeteredChatClient(IChatClient inner, ModelOptions options, TurnAccessor turn) : DelegatingChatClient(inner)
{
    /// <summary>Tokens kept free for the answer when the configuration names no limit.</summary>
    private const int ForAnswer = 1000;

    private const decimal PerMillion = 1_000_000;

    public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? chat = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        CheckCeiling();
        var tools = chat?.Tools?.Sum(TokenEstimate.Of) ?? 0;
        var sent = ContextWindow.Fit(messages, options.ContextTokens - tools - (options.MaxOutputTokens ?? ForAnswer));
        var written = 0;
        UsageDetails? usage = null;
        try
        {
            await foreach (var update in base.GetStreamingResponseAsync(sent, chat, cancellationToken))
            {
                foreach (var content in update.Contents)
                {
                    if (content is UsageContent counted) usage = counted.Details;
                    else written += TokenEstimate.Of(new ChatMessage(ChatRole.Assistant, [content]));
                }

                yield return update;
            }
        }
        finally
        {
            if (written > 0 || usage is not null) Count(usage, sent.Sum(TokenEstimate.Of) + tools, written);
        }
    }

    private void Count(UsageDetails? usage, int sent, int written)
    {
        var isReported = usage is { InputTokenCount: > 0 } or { OutputTokenCount: > 0 };
        var (input, output) = isReported ? (usage!.InputTokenCount ?? 0, usage.OutputTokenCount ?? 0) : (sent, written);
        turn.Current.Usage.Add(input, output, (input * (options.InputPrice ?? 0) / PerMillion) + (output * (options.OutputPrice ?? 0) / PerMillion), !isReported);
    }

    private void CheckCeiling()
    {
        var before = turn.Current.StateBefore.Usage;
        var now = turn.Current.Usage;
        if (options.MaxSessionTokens is { } tokens && before.Tokens + now.Tokens >= tokens)
            throw Reached(string.Create(CultureInfo.InvariantCulture, $"{before.Tokens + now.Tokens} tokens"), $"Model:MaxSessionTokens ({tokens.ToString(CultureInfo.InvariantCulture)})");
        if (options.MaxSessionCost is { } cost && before.Cost + now.Cost >= cost)
            throw Reached(string.Create(CultureInfo.InvariantCulture, $"{before.Cost + now.Cost:0.####} for the model"), $"Model:MaxSessionCost ({cost.ToString(CultureInfo.InvariantCulture)})");
    }

    private static ModelFailure Reached(string used, string setting) =>
        new(FailureKind.CeilingReached, $"This session has used {used}, which is what {setting} allows: raise it, start a new session, or set Model:Provider to Embedded to go on without a model server.", null);
}
