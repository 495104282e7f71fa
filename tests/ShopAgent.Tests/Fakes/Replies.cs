using System.Text.Json.Nodes;

namespace ShopAgent.Tests.Fakes;

/// <summary>Replies for the scripted server, from well-behaved ones to the bytes of a broken one.</summary>
public static class Replies
{
    public const string Done = "data: [DONE]\n\n";

    /// <summary>A text as a well-behaved server sends it, streamed in words or whole, as the request wants.</summary>
    public static Func<RecordedRequest, ScriptedReply> Text(string text) => request => request.Streamed
        ? Stream([.. text.Split(' ').Select((word, index) => Content(index == 0 ? word : " " + word)), Finish("stop"), Usage(), Done])
        : Whole(new JsonObject { ["role"] = "assistant", ["content"] = text }, "stop");

    /// <summary>A tool call as a well-behaved server sends it: arguments in fragments, or whole.</summary>
    public static Func<RecordedRequest, ScriptedReply> Call(string name, string arguments, string id = "call_a") => request => request.Streamed
        ? Stream([CallStart(0, id, name), .. arguments.Chunk(5).Select(part => CallMore(0, new string(part))), Finish("tool_calls"), Usage(), Done])
        : Whole(new JsonObject { ["role"] = "assistant", ["content"] = null, ["tool_calls"] = new JsonArray(WholeCall(id, name, arguments)) }, "tool_calls");

    /// <summary>A stream of ready-made events.</summary>
    public static ScriptedReply Stream(params string[] events) => new() { Pieces = events };

    /// <summary>A reply with HTTP 200 that is not streamed.</summary>
    public static ScriptedReply Whole(JsonObject message, string? finish) => Body(new JsonObject
    {
        ["id"] = "chatcmpl-1",
        ["object"] = "chat.completion",
        ["created"] = 1,
        ["model"] = "scripted",
        ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["message"] = message, ["finish_reason"] = finish }),
        ["usage"] = new JsonObject { ["prompt_tokens"] = 11, ["completion_tokens"] = 7, ["total_tokens"] = 18 },
    }.ToJsonString());

    public static ScriptedReply Body(string body, string contentType = "application/json", int status = 200) =>
        new() { Status = status, ContentType = contentType, Pieces = [body] };

    /// <summary>An error in the protocol's own shape.</summary>
    public static ScriptedReply Error(int status, JsonObject error, params (string Name, string Value)[] headers) => new()
    {
        Status = status,
        ContentType = "application/json",
        Headers = headers.ToDictionary(header => header.Name, header => header.Value),
        Pieces = [new JsonObject { ["error"] = error }.ToJsonString()],
    };

    public static ScriptedReply Error(int status, string message, params (string Name, string Value)[] headers) =>
        Error(status, new JsonObject { ["message"] = message }, headers);

    /// <summary>One event with this JSON.</summary>
    public static string Event(string json) => $"data: {json}\n\n";

    /// <summary>One chunk with this delta (JSON) and finish reason (JSON).</summary>
    public static string Chunk(string delta, string finish = "null") => Event(
        $$$"""{"id":"chatcmpl-1","object":"chat.completion.chunk","created":1,"model":"scripted","choices":[{"index":0,"delta":{{{delta}}},"finish_reason":{{{finish}}}}]}""");

    public static string Content(string text) =>
        Chunk(new JsonObject { ["role"] = "assistant", ["content"] = text }.ToJsonString());

    public static string Finish(string reason) => Chunk("{}", $"\"{reason}\"");

    /// <summary>The last chunk of a stream that was asked for usage: 11 tokens in, 7 out.</summary>
    public static string Usage() => Event(
        """{"id":"chatcmpl-1","object":"chat.completion.chunk","created":1,"model":"scripted","choices":[],"usage":{"prompt_tokens":11,"completion_tokens":7,"total_tokens":18}}""");

    /// <summary>A chunk with these fragments (JSON) of tool calls.</summary>
    public static string Calls(params string[] fragments) => Chunk($$"""{"role":"assistant","content":null,"tool_calls":[{{string.Join(',', fragments)}}]}""");

    public static string CallStart(int index, string id, string name) =>
        Calls($$$"""{"index":{{{index}}},"id":"{{{id}}}","type":"function","function":{"name":"{{{name}}}","arguments":""}}""");

    public static string CallMore(int index, string arguments) =>
        Calls(new JsonObject { ["index"] = index, ["function"] = new JsonObject { ["arguments"] = arguments } }.ToJsonString());

    private static JsonObject WholeCall(string id, string name, string arguments) => new()
    {
        ["id"] = id,
        ["type"] = "function",
        ["function"] = new JsonObject { ["name"] = name, ["arguments"] = arguments },
    };
}
