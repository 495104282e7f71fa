using System.Text.Json;

namespace ShopAgent.Agent.Models.Wire;

/// <summary>
/// Reads a chunk of a stream or a whole reply in any of the dialects that servers really send:
/// numbers for ids, null for lists, parts for text, "message" for "delta", the older "function_call" and "text".
/// </summary>
internal static class ReplyReader
{
    public static ReplyPiece Read(JsonElement reply)
    {
        var choice = reply.Member("choices")?.First();
        var message = choice?.Member("delta") is { ValueKind: JsonValueKind.Object } delta ? delta : choice?.Member("message");
        return new ReplyPiece
        {
            Id = reply.Member("id").AsText(),
            Model = reply.Member("model").AsText(),
            Text = Words(message?.Member("content") ?? choice?.Member("text")),
            Reasoning = Words(message?.Member("reasoning_content", "reasoning")),
            Refusal = Words(message?.Member("refusal")),
            Calls = message is { } from ? Calls(from) : [],
            Finish = FinishReasons.Read(choice?.Member("finish_reason").AsText()),
            Usage = reply.Member("usage") is { } usage ? Usage(usage) : null,
        };
    }

    private static string? Words(JsonElement? content) =>
        content is { ValueKind: JsonValueKind.Array } parts
            ? string.Concat(parts.EnumerateArray().Select(part => part.Member("text").AsText() ?? ((JsonElement?)part).AsText()))
            : content.AsText();

    private static List<ToolCallFragment> Calls(JsonElement message)
    {
        if (message.Member("tool_calls") is { ValueKind: JsonValueKind.Array } calls)
            return calls.EnumerateArray().Where(call => call.ValueKind is JsonValueKind.Object).Select(call => Call(call, call.Member("function") ?? call)).ToList();
        if (message.Member("tool_calls") is { ValueKind: JsonValueKind.Object } single)
            return [Call(single, single.Member("function") ?? single)];
        return message.Member("function_call") is { ValueKind: JsonValueKind.Object } old ? [Call(default, old)] : [];
    }

    private static ToolCallFragment Call(JsonElement call, JsonElement function)
    {
        var arguments = function.Member("arguments");
        var whole = arguments is { ValueKind: not JsonValueKind.String };
        return new ToolCallFragment(
            call.Member("index").AsNumber() is >= 0 and <= int.MaxValue and var index ? (int)index : null,
            call.Member("id").AsText(),
            function.Member("name").AsText(),
            whole ? arguments!.Value.GetRawText() : arguments.AsText(),
            whole);
    }

    private static ReplyUsage? Usage(JsonElement usage) =>
        usage.Member("prompt_tokens", "input_tokens").AsNumber() is >= 0 and var input
        && usage.Member("completion_tokens", "output_tokens").AsNumber() is >= 0 and var output
            ? new ReplyUsage(input, output)
            : null;
}

/// <summary>The protocol's reasons why a reply ended, and how other vendors' words map to them.</summary>
internal static class FinishReasons
{
    public const string Stop = "stop";
    public const string Length = "length";
    public const string ToolCalls = "tool_calls";
    public const string ContentFilter = "content_filter";

    /// <summary>Not of the protocol: some gateways end a stream that failed upstream with this word.</summary>
    public const string Error = "error";

    /// <summary>A word that nobody knows counts as a normal end; no word stays none.</summary>
    public static string? Read(string? word) => word?.Trim().ToLowerInvariant() switch
    {
        null or "" => null,
        "length" or "max_tokens" or "max_output_tokens" or "model_length" => Length,
        "tool_calls" or "tool_call" or "tool_use" or "function_call" => ToolCalls,
        "content_filter" or "content-filter" or "safety" or "blocklist" or "prohibited_content" => ContentFilter,
        "error" => Error,
        _ => Stop,
    };
}
