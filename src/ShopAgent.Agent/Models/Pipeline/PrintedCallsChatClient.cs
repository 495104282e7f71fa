using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using ShopAgent.Agent.Models.Settings;
using ShopAgent.Agent.Models.Wire;

namespace ShopAgent.Agent.Models.Pipeline;

/// <summary>
/// Makes real calls of calls that a model wrote as text, drops thinking that it wrote as text, and, where an endpoint has no tools, tells the model how to write calls
/// (Prompts/text-tools.md).
/// </summary>
internal sealed class PrintedCallsChatClient(IChatClient inner, ModelOptions options) : DelegatingChatClient(inner)
{
    private bool _usesText = IsConfigured(options, ToolProtocol.Text);

    public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? chat = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var given = messages.ToList();
        if (!_usesText && chat?.Tools is { Count: > 0 } && IsConfigured(options, ToolProtocol.Auto))
        {
            var updates = Read(base.GetStreamingResponseAsync(given, chat, cancellationToken), chat).GetAsyncEnumerator(cancellationToken);
            await using (updates)
            {
                // Refusing tools is the first thing that an endpoint does: nothing has been passed on by then.
                var first = await FirstAsync(updates);
                if (first is not null)
                {
                    for (var more = first.Value; more; more = await updates.MoveNextAsync()) yield return updates.Current;
                    yield break;
                }
            }

            _usesText = true;
        }

        var (sent, sending) = _usesText ? TextTools.Translate(given, chat) : (given, chat);
        await foreach (var update in Read(base.GetStreamingResponseAsync(sent, sending, cancellationToken), chat)) yield return update;
    }

    /// <returns>Null when the endpoint has no tools.</returns>
    private static async Task<bool?> FirstAsync(IAsyncEnumerator<ChatResponseUpdate> updates)
    {
        try
        {
            return await updates.MoveNextAsync();
        }
        catch (ModelFailure failure) when (failure.Kind == FailureKind.ToolsUnsupported)
        {
            return null;
        }
    }

    private static async IAsyncEnumerable<ChatResponseUpdate> Read(IAsyncEnumerable<ChatResponseUpdate> updates, ChatOptions? chat)
    {
        var names = new ToolNames((chat?.Tools ?? []).Select(tool => tool.Name).ToHashSet(StringComparer.Ordinal));
        var text = new PrintedText();
        var hasCalls = false;
        await foreach (var update in updates)
        {
            hasCalls |= update.Contents.Any(content => content is FunctionCallContent);
            if (update.Contents.Any(content => content is TextContent)) update.Contents = [.. Free(update.Contents, text)];
            yield return update;
        }

        if (!hasCalls && text.Held is { Length: > 0 } held && PrintedCalls.Read(held, names) is { } calls)
            yield return new ChatResponseUpdate(ChatRole.Assistant, [.. calls]) { FinishReason = ChatFinishReason.ToolCalls };
        else if (text.Flush() is { Length: > 0 } rest)
            yield return new ChatResponseUpdate(ChatRole.Assistant, rest);
    }

    private static IEnumerable<AIContent> Free(IEnumerable<AIContent> contents, PrintedText text)
    {
        foreach (var content in contents)
        {
            if (content is not TextContent said) yield return content;
            else if (text.Push(said.Text) is { Length: > 0 } free) yield return new TextContent(free);
        }
    }

    private static bool IsConfigured(ModelOptions options, ToolProtocol protocol) => Enum.TryParse<ToolProtocol>(options.ToolProtocol, ignoreCase: true, out var configured) && configured == protocol;
}
