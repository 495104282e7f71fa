using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using ShopAgent.Agent.Embedded.Scripts;
using ShopAgent.Agent.Turns;
using ShopAgent.Agent.Understanding;
using ShopAgent.Agent.Wording;
using ShopAgent.Agent.Words;

namespace ShopAgent.Agent.Embedded;

/// <summary>
/// The default model: deterministic, offline, no key. It speaks the protocol of every other model - it emits tool calls, reads their results, streams text - so the loop, the tools
/// and the session are the same for all. It only looks at the turn: what is to change, its calls change, through the same guard as any other model's. Within one turn it keeps the script of the understood acts: each round hands the script the result of its last call, and emits the next
/// call, or the reply when the script is at its end.
/// </summary>
internal sealed class EmbeddedModel(TurnAccessor turn, UnderstoodTurn understood, LanguagePacks packs, PhraseBook phrases, SpokenTerms terms, IEnumerable<IActScript> scripts) : IChatClient
{
    public const string ProviderName = "embedded";
    public const string ModelName = "shopagent-embedded-1";

    private readonly IActScript[] _scripts = [.. scripts];
    private ScriptRun? _run;

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await Task.CompletedTask;
        if (_run is null || !_run.Turn.IsOf(turn.View)) _run = Start(turn.View);
        var request = _run.Advance(Results(messages));
        if (request is not null && options?.Tools is { Count: > 0 })
        {
            yield return new ChatResponseUpdate(ChatRole.Assistant, [Call(request, _run.Calls)]) { ModelId = ModelName, FinishReason = ChatFinishReason.ToolCalls };
            yield break;
        }

        // The last round of the loop offers no tools: the rest of a message that asks for too much at once stays undone, and that is said.
        if (request is not null) _run.Stop();
        foreach (var piece in Pieces(_run.Reply))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return new ChatResponseUpdate(ChatRole.Assistant, piece) { ModelId = ModelName };
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        if (serviceType == typeof(ChatClientMetadata)) return new ChatClientMetadata(ProviderName, null, ModelName);
        return serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;
    }

    public void Dispose() => _run?.Dispose();

    private ScriptRun Start(TurnView view)
    {
        _run?.Dispose();
        var context = new ScriptContext(view, packs[view.Language], phrases[view.Language], terms);
        return new ScriptRun(view, context, Play(context));
    }

    private IEnumerable<ToolRequest> Play(ScriptContext context)
    {
        foreach (var act in understood.Acts(context.Turn))
        {
            var script = Array.Find(_scripts, each => each.CanPlay(act)) ?? throw new InvalidOperationException($"No script plays the act '{act.Kind}': acts.txt names one that does not exist.");
            foreach (var request in script.Play(act, context)) yield return request;
        }

        if (context.Reply.Length == 0 && !context.Turn.IsHeld) context.Say("fallback");
    }

    private static FunctionCallContent Call(ToolRequest request, int number) => new(
        $"call_{number}", request.Name,
        request.Arguments.Where(argument => argument.Value is not null).ToDictionary(argument => argument.Name, argument => argument.Value, StringComparer.Ordinal));

    /// <summary>Results of this turn's calls, in order.</summary>
    private static List<object?> Results(IEnumerable<ChatMessage> messages)
    {
        List<object?> results = [];
        foreach (var message in messages)
        {
            if (message.Role == ChatRole.User) results.Clear();
            results.AddRange(message.Contents.OfType<FunctionResultContent>().Select(content => content.Result));
        }

        return results;
    }

    /// <summary>Word by word, as other models stream.</summary>
    private static IEnumerable<string> Pieces(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var space = text.IndexOf(' ', start);
            var end = space < 0 ? text.Length : space + 1;
            yield return text[start..end];
            start = end;
        }
    }
}
