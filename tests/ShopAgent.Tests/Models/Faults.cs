using System.Text.Json.Nodes;
using ShopAgent.Agent.Models.Settings;
using ShopAgent.Tests.Fakes;
using static ShopAgent.Tests.Fakes.Replies;

namespace ShopAgent.Tests.Models;

/// <summary>How endpoints fail. Every reply of the script is the same, so that retries do not help.</summary>
internal static class Faults
{
    private const string HalfCall = """{"index":0,"id":"a","function":{"name":"shop_search","arguments":"{\"query\":\"pa"}}""";

    public static IEnumerable<Fault> All => Refusals().Concat(Tools()).Concat(Bodies()).Concat(Breaks());

    private static IEnumerable<Fault> Refusals() =>
    [
        new("401 that repeats the key", FailureKind.WrongKey, "SHOPAGENT_Model__ApiKey", 1, Error(401, $"Incorrect API key provided: {Conversation.Key}.")),
        new("401 without a body", FailureKind.WrongKey, "SHOPAGENT_Model__ApiKey", 1, Body("", status: 401)),
        new("403", FailureKind.WrongKey, "HTTP 403", 1, Error(403, "Forbidden")),
        new("400 of a wrong key in a list", FailureKind.WrongKey, "SHOPAGENT_Model__ApiKey", 1, Body("""[{"error":{"code":400,"message":"API key not valid. Please pass a valid API key.","status":"INVALID_ARGUMENT"}}]""", status: 400)),
        new("404 of an unknown model", FailureKind.ModelNotFound, "Model:ModelId", 1, Error(404, "model \"scripted\" not found, try pulling it first")),
        new("404 of an unknown model at the top level", FailureKind.ModelNotFound, "Model:ModelId", 1, Body("""{"object":"error","message":"The model `scripted` does not exist.","type":"NotFoundError","code":404}""", status: 404)),
        new("400 of an unknown model", FailureKind.ModelNotFound, "Model:ModelId", 1, Error(400, new JsonObject { ["message"] = "invalid model ID", ["code"] = null })),
        new("404 of a wrong path", FailureKind.WrongPath, "/v1", 1, Body("404 page not found", "text/plain", 404)),
        new("404 page", FailureKind.WrongPath, "/v1", 1, Body("<html>Not found</html>", "text/html", 404)),
        new("405", FailureKind.WrongPath, "/v1", 1, Body("{\"detail\":\"Method Not Allowed\"}", status: 405)),
        new("301", FailureKind.NotAnApi, "Model:Endpoint", 1, Body("", status: 301)),
        new("402", FailureKind.QuotaExhausted, "top it up", 1, Error(402, "Payment required")),
        new("429 of an empty account", FailureKind.QuotaExhausted, "top it up", 1, Error(429, new JsonObject { ["message"] = "You exceeded your current quota", ["code"] = "insufficient_quota" })),
        new("429", FailureKind.RateLimited, "try again", 3, Error(429, "Rate limit reached")),
        new("429 with a wait", FailureKind.RateLimited, "wait 3 seconds", 3, Error(429, "Slow down", ("Retry-After", "3"))),
        new("429 with too long a wait", FailureKind.RateLimited, "wait 3600 seconds", 1, Error(429, "Slow down", ("Retry-After", "3600"))),
        new("context too long", FailureKind.ContextTooLong, "new session", 1, Error(400, new JsonObject { ["message"] = "This model's maximum context length is 8192 tokens.", ["code"] = "context_length_exceeded" })),
        new("context too long for llama.cpp", FailureKind.ContextTooLong, "new session", 1, Error(400, "the request exceeds the available context size, try increasing it")),
        new("context too long in other words", FailureKind.ContextTooLong, "new session", 1, Error(400, "prompt is too long: 210000 tokens > 200000 maximum")),
        new("500", FailureKind.ServerFailed, "HTTP 500", 3, Error(500, "Internal error")),
        new("502 page", FailureKind.ServerFailed, "HTTP 502", 3, Body("<html><h1>Bad Gateway</h1></html>", "text/html", 502)),
        new("503 while loading", FailureKind.ServerFailed, "Loading model", 3, Error(503, "Loading model")),
        new("400 of another kind", FailureKind.Rejected, "messages: too many", 3, Error(400, "messages: too many")),
        new("418", FailureKind.Rejected, "HTTP 418", 1, Body("", "text/plain", 418)),
        new("error text with control characters and a page of words", FailureKind.Rejected, "a b", 1, Body("{\"error\":\"a\\u001b\\n\\u0007b" + new string('x', 5000) + "\"}", status: 409)),
    ];

    private static IEnumerable<Fault> Tools() =>
    [
        new("tools unsupported by Ollama", FailureKind.ToolsUnsupported, "Model:ModelId", 1, Error(400, "registry.ollama.ai/library/gemma:2b does not support tools")),
        new("tools unsupported by vLLM", FailureKind.ToolsUnsupported, "--enable-auto-tool-choice", 1, Body("""{"object":"error","message":"\"auto\" tool choice requires --enable-auto-tool-choice and --tool-call-parser to be set","code":400}""", status: 400)),
        new("tools unsupported by llama.cpp", FailureKind.ToolsUnsupported, "--jinja", 1, Error(500, "tools param requires --jinja flag")),
        new("tools unsupported by a router", FailureKind.ToolsUnsupported, "Model:ModelId", 1, Error(404, "No endpoints found that support tool use.")),
        new("functions unsupported", FailureKind.ToolsUnsupported, "Model:ModelId", 1, Error(400, "Function calling is not enabled for models/gemma-3")),
    ];

    private static IEnumerable<Fault> Bodies() =>
    [
        new("page with 200", FailureKind.NotAnApi, "Model:Endpoint", 1, Body("<!DOCTYPE html><html>Log in</html>", "text/html")),
        new("page as event stream", FailureKind.NotAnApi, "Model:Endpoint", 1, Body("\n<html></html>", "text/event-stream")),
        new("empty body", FailureKind.Empty, "Model:Endpoint", 1, Body("")),
        new("blank body", FailureKind.Empty, "Model:Endpoint", 1, Body("\n\n\n")),
        new("only [DONE]", FailureKind.Empty, "Model:Endpoint", 1, Stream(Done)),
        new("JSON of another kind", FailureKind.Empty, "Model:Endpoint", 1, Body("{}")),
        new("plain text", FailureKind.Unreadable, "It works!", 1, Body("It works!", "text/plain")),
        new("JSON that breaks off", FailureKind.Unreadable, "Model:Endpoint", 1, Body("{\"choices\":[{\"message\"")),
        new("error as JSON with 200", FailureKind.ServerFailed, "out of memory", 3, Body("""{"error":"out of memory"}""")),
        new("error at the top level with 200", FailureKind.ServerFailed, "engine died", 3, Body("""{"object":"error","message":"engine died"}""")),
        new("bad JSON in a chunk", FailureKind.Unreadable, "cannot be read", 1, Stream(Content("Hi"), "data: {\"choices\":[{]}\n\n", Finish("stop"), Done)),
        new("error within the stream", FailureKind.ServerFailed, "overloaded", 1, Stream(Content("Hi"), Event("""{"error":{"message":"overloaded","code":"server_error"}}"""), Done)),
        new("error before any words", FailureKind.ServerFailed, "overloaded", 3, Stream(Event("""{"error":{"message":"overloaded","code":503}}"""), Done)),
        new("error event", FailureKind.ServerFailed, "crashed", 1, Stream(Content("Hi"), "event: error\ndata: {\"message\":\"crashed\"}\n\n")),
        new("error field", FailureKind.ServerFailed, "slot is gone", 1, Stream(Content("Hi"), "error: {\"code\":500,\"message\":\"slot is gone\"}\n\n")),
        new("error in a choice", FailureKind.ServerFailed, "upstream", 1, Stream(Content("Hi"), Event("""{"choices":[{"delta":{},"error":{"message":"upstream","code":502},"finish_reason":"error"}]}"""))),
        new("finish reason error", FailureKind.ServerFailed, "try again", 1, Stream(Content("Hi"), Finish("error"), Done)),
        new("error on a line of its own", FailureKind.ServerFailed, "broke", 1, Stream(Content("Hi"), "{\"error\":{\"message\":\"broke\"}}\n")),
        new("rate limit within the stream", FailureKind.RateLimited, "try again", 1, Stream(Content("Hi"), Event("""{"error":{"message":"Rate limit exceeded","code":429}}"""))),
        new("context too long within the stream", FailureKind.ContextTooLong, "new session", 1, Stream(Content("Hi"), Event("""{"error":{"message":"context length exceeded"}}"""))),
        new("tool call without a name", FailureKind.Unreadable, "without a name", 1, Stream(Calls("""{"index":0,"id":"a","function":{"arguments":"{}"}}"""), Finish("tool_calls"), Done)),
        new("length within a tool call", FailureKind.OutOfTokens, "token limit", 1, Stream(Calls(HalfCall), Finish("length"), Done)),
    ];

    private static IEnumerable<Fault> Breaks() =>
    [
        new("clean truncation", FailureKind.Truncated, "broke off", 1, Stream(Content("Hi"))),
        new("clean truncation within a tool call", FailureKind.Truncated, "broke off", 3, Stream(Calls(HalfCall))),
        new("cut within the text", FailureKind.Truncated, "broke off", 1, Stream(Content("Hi")) with { End = ScriptedEnd.Cut }),
        new("cut within an event", FailureKind.Truncated, "broke off", 1, Stream(Content("Hi"), "data: {\"choi")),
        new("cut within a tool call", FailureKind.Truncated, "broke off", 3, Stream(Calls(HalfCall)) with { End = ScriptedEnd.Cut }),
        new("cut before any words", FailureKind.Disconnected, "closed the connection", 3, Stream(": hello\n\n") with { End = ScriptedEnd.Cut }),
        new("reset at once", FailureKind.Disconnected, "closed the connection", 3, new ScriptedReply { End = ScriptedEnd.ResetAtOnce }),
        new("silence within the text", FailureKind.Silent, "Model:IdleTimeoutSeconds", 1, Stream(Content("Hi")) with { End = ScriptedEnd.Silence }),
        new("silence within a tool call", FailureKind.Silent, "Model:IdleTimeoutSeconds", 1, Stream(Calls(HalfCall)) with { End = ScriptedEnd.Silence }),
    ];
}
