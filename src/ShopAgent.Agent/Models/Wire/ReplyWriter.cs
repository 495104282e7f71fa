using System.Text.Json.Nodes;

namespace ShopAgent.Agent.Models.Wire;

/// <summary>Writes a reply exactly as the protocol describes it, so that a strict client can read it.</summary>
internal static class ReplyWriter
{
    private const string UnknownId = "chatcmpl-unknown";

    public static string Done => "data: [DONE]\n\n";

    /// <summary>One event of a stream.</summary>
    public static string Event(Reply reply)
    {
        var chunk = Head(reply, "chat.completion.chunk", new JsonObject
        {
            ["index"] = 0,
            ["delta"] = Message(reply, streamed: true),
            ["finish_reason"] = reply.Finish,
        });
        return $"data: {chunk.ToJsonString()}\n\n";
    }

    /// <summary>The body of a reply that is not streamed.</summary>
    public static string Whole(Reply reply) => Head(reply, "chat.completion", new JsonObject
    {
        ["index"] = 0,
        ["message"] = Message(reply, streamed: false),
        ["finish_reason"] = reply.Finish,
    }).ToJsonString();

    private static JsonObject Head(Reply reply, string type, JsonObject choice)
    {
        var head = new JsonObject
        {
            ["id"] = reply.Id ?? UnknownId,
            ["object"] = type,
            ["created"] = 0,
            ["model"] = reply.Model ?? "",
            ["choices"] = new JsonArray(choice),
        };
        if (reply.Usage is { } usage)
        {
            head["usage"] = new JsonObject
            {
                ["prompt_tokens"] = usage.Input,
                ["completion_tokens"] = usage.Output,
                ["total_tokens"] = usage.Input + usage.Output,
            };
        }
        return head;
    }

    private static JsonObject Message(Reply reply, bool streamed)
    {
        var message = new JsonObject { ["role"] = "assistant" };
        if (reply.Text is not null || !streamed)
            message["content"] = reply.Text;
        if (reply.Reasoning is not null)
            message["reasoning_content"] = reply.Reasoning;
        if (reply.Refusal is not null)
            message["refusal"] = reply.Refusal;
        if (reply.Calls.Count > 0)
            message["tool_calls"] = new JsonArray([.. reply.Calls.Select((call, index) => Call(call, index, streamed))]);
        return message;
    }

    private static JsonObject Call(WireToolCall call, int index, bool streamed)
    {
        var node = new JsonObject
        {
            ["id"] = call.Id,
            ["type"] = "function",
            ["function"] = new JsonObject { ["name"] = call.Name, ["arguments"] = call.Arguments },
        };
        if (streamed)
            node["index"] = index;
        return node;
    }
}
