using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using ShopAgent.Agent.Models.Pipeline;
using ShopAgent.Agent.Models.Settings;

namespace ShopAgent.Agent.Models.Checking;

/// <summary>Asks a model for one tiny tool call and for a word, and says line by line what works and what to change. Costs a few hundred tokens.</summary>
internal sealed class ModelCheck(EndpointModels endpoints)
{
    private const string Tool = "stock_of";
    private const string Question = "How many apples and how many pears are in stock? Ask the tool stock_of for each, both at once.";

    /// <summary>Seconds to the first word beyond which a shopper wonders.</summary>
    private const double SlowSeconds = 5;

    public async Task<IReadOnlyList<CheckLine>> RunAsync(ModelOptions options, CancellationToken cancellationToken)
    {
        if (options.IsEmbedded) return [new CheckLine("model", CheckState.Works, "the embedded model needs neither network nor key")];
        var client = new PrintedCallsChatClient(endpoints.Of(options), options);
        var tool = AIFunctionFactory.Create((string item) => "7", Tool, "Says how many of one item are in stock.");
        List<ChatMessage> messages = [new(ChatRole.System, "Use the tool. Do not guess."), new(ChatRole.User, Question)];
        Exchange first;
        try
        {
            first = await AskAsync(client, messages, new ChatOptions { Tools = [tool] }, cancellationToken);
        }
        catch (ModelFailure failure)
        {
            return Failed(failure);
        }

        List<CheckLine> lines = [new("reachable", CheckState.Works, options.ShownEndpoint), new("key", CheckState.Works, string.IsNullOrWhiteSpace(options.ApiKey) ? "none needed" : "accepted"), new("model", CheckState.Works, Printable.Text(options.ModelId, options.ApiKey))];
        var calls = first.Updates.SelectMany(update => update.Contents).OfType<FunctionCallContent>().ToList();
        lines.AddRange(Calls(calls));
        lines.AddRange(await AnswerAsync(client, messages, first, calls, cancellationToken));
        return lines;
    }

    private static IEnumerable<CheckLine> Calls(List<FunctionCallContent> calls)
    {
        var isText = calls.Exists(call => call.CallId.StartsWith("text_", StringComparison.Ordinal));
        yield return calls.Count == 0
            ? new CheckLine("tools", CheckState.Fails, "it answered in words and called no tool", "choose a model that is trained for tools, or set Model:ToolProtocol to Text")
            : !calls.TrueForAll(call => call.Name == Tool && call.Exception is null && call.Arguments?.ContainsKey("item") == true)
                ? new CheckLine("tools", CheckState.Fails, "the call has another name or other arguments than asked for", "choose a larger model, or one that is trained for tools")
                : isText ? new CheckLine("tools", CheckState.Limited, "calls are written as text and read from it", "start the server with tool calling (llama.cpp --jinja, vLLM --enable-auto-tool-choice) if it has it")
                : new CheckLine("tools", CheckState.Works, "a call with the right name and arguments");
        yield return calls.Count >= 2
            ? new CheckLine("parallel calls", CheckState.Works, string.Create(CultureInfo.InvariantCulture, $"{calls.Count} at once"))
            : new CheckLine("parallel calls", calls.Count == 0 ? CheckState.Unknown : CheckState.Limited, calls.Count == 0 ? "no call" : "one call a round; answers take more rounds");
    }

    /// <summary>Gives the result and looks at how the answer comes.</summary>
    private static async Task<IReadOnlyList<CheckLine>> AnswerAsync(IChatClient client, List<ChatMessage> messages, Exchange first, List<FunctionCallContent> calls, CancellationToken cancellationToken)
    {
        var last = first;
        try
        {
            if (calls.Count > 0)
            {
                messages.AddMessages(first.Updates);
                messages.Add(new ChatMessage(ChatRole.Tool, [.. calls.Select(call => new FunctionResultContent(call.CallId, JsonSerializer.Serialize("7 in stock")))]));
                last = await AskAsync(client, messages, new ChatOptions(), cancellationToken);
            }
        }
        catch (ModelFailure failure)
        {
            return [new CheckLine("answer", CheckState.Fails, "after the tool's result: " + failure.Message)];
        }

        var pieces = last.Updates.Count(update => update.Text.Length > 0);
        var usage = first.Updates.Concat(last.Updates).SelectMany(update => update.Contents).OfType<UsageContent>().Sum(content => (content.Details.InputTokenCount ?? 0) + (content.Details.OutputTokenCount ?? 0));
        return
        [
            pieces == 0 ? new CheckLine("answer", CheckState.Fails, "no words after the tool's result", "choose another model, or raise its token limit")
                : pieces > 1 ? new CheckLine("streaming", CheckState.Works, string.Create(CultureInfo.InvariantCulture, $"{pieces} pieces"))
                : new CheckLine("streaming", CheckState.Limited, "the answer came in one piece"),
            usage > 0 ? new CheckLine("usage", CheckState.Works, string.Create(CultureInfo.InvariantCulture, $"{usage} tokens for this check")) : new CheckLine("usage", CheckState.Limited, "not reported; tokens are estimated from characters"),
            new CheckLine(
                "latency", first.FirstSeconds > SlowSeconds ? CheckState.Limited : CheckState.Works,
                string.Create(CultureInfo.InvariantCulture, $"{first.FirstSeconds:0.00} s to the call, {last.FirstSeconds:0.00} s to the first word, {first.Seconds + last.Seconds:0.00} s in all"),
                first.FirstSeconds > SlowSeconds ? "use a smaller model or a faster server" : null),
        ];
    }

    private static async Task<Exchange> AskAsync(IChatClient client, List<ChatMessage> messages, ChatOptions options, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var first = -1.0;
        List<ChatResponseUpdate> updates = [];
        await foreach (var update in client.GetStreamingResponseAsync(messages, options, cancellationToken))
        {
            if (first < 0 && update.Contents.Count > 0) first = watch.Elapsed.TotalSeconds;
            updates.Add(update);
        }

        return new Exchange(updates, Math.Max(first, 0), watch.Elapsed.TotalSeconds);
    }

    /// <summary>What came before the failure works; what comes after it is not known.</summary>
    private static List<CheckLine> Failed(ModelFailure failure)
    {
        string[] names = ["reachable", "key", "model", "tools", "parallel calls", "streaming", "usage", "latency"];
        var at = failure.Kind switch
        {
            FailureKind.WrongKey or FailureKind.QuotaExhausted => 1,
            FailureKind.ModelNotFound => 2,
            FailureKind.ToolsUnsupported or FailureKind.OutOfTokens => 3,
            FailureKind.Unreachable or FailureKind.UnknownHost or FailureKind.Insecure or FailureKind.NotAnApi or FailureKind.WrongPath or FailureKind.Disconnected or FailureKind.TimedOut or FailureKind.Empty => 0,
            _ => 2,
        };
        return [.. names.Select((name, index) => index < at ? new CheckLine(name, CheckState.Works, "") : index == at ? new CheckLine(name, CheckState.Fails, "", failure.Message) : new CheckLine(name, CheckState.Unknown, "not checked"))];
    }

    private sealed record Exchange(IReadOnlyList<ChatResponseUpdate> Updates, double FirstSeconds, double Seconds);
}

/// <summary>One line of a check of a model.</summary>
/// <param name="Name">reachable, key, model, tools, parallel calls, streaming, usage, latency.</param>
/// <param name="Detail">What was found, in a few words.</param>
/// <param name="Remedy">What to change; null when nothing has to be.</param>
public sealed record CheckLine(string Name, CheckState State, string Detail, string? Remedy = null);

/// <summary>How a line of a check came out.</summary>
public enum CheckState
{
    Works,

    /// <summary>The shop works without it, less well.</summary>
    Limited,

    Fails,

    /// <summary>Could not be looked at, because something before it fails.</summary>
    Unknown,
}

/// <summary>Checks the configured model and every model that may take over from it.</summary>
public sealed class ModelChecks
{
    private readonly ModelOptions _options;
    private readonly ModelCheck _check;

    internal ModelChecks(IOptions<ModelOptions> options, ModelCheck check) => (_options, _check) = (options.Value, check);

    /// <returns>Each model by what the configuration calls it, with its lines.</returns>
    public async IAsyncEnumerable<(string Model, IReadOnlyList<CheckLine> Lines)> RunAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var options in _options.Fallbacks.Prepend(_options))
        {
            var name = options.IsEmbedded ? options.Provider : $"{options.Provider} {Printable.Text(options.ModelId, options.ApiKey)} at {options.ShownEndpoint}";
            yield return (name, await _check.RunAsync(options, cancellationToken));
        }
    }
}
