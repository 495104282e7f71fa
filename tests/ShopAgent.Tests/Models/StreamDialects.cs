using ShopAgent.Tests.Fakes;
using static ShopAgent.Tests.Fakes.Replies;

namespace ShopAgent.Tests.Models;

/// <summary>What servers really send when they are asked for a stream.</summary>
internal static class StreamDialects
{
    private const string Name = "\"name\":\"shop_search\"";
    private const string Args = "\"arguments\":\"{\\\"query\\\":\\\"pasta\\\"}\"";
    private const string Rice = "\"arguments\":\"{\\\"query\\\":\\\"rice\\\"}\"";
    private const string Both = $"{Name},{Args}";

    private static readonly string[] PastaAndRice = [Dialect.Pasta, "search rice"];

    public static IEnumerable<Dialect> All => Words().Concat(Ends()).Concat(Framing()).Concat(SingleCalls()).Concat(SeveralCalls()).Concat(Bodies());

    private static IEnumerable<Dialect> Words() =>
    [
        new("well-behaved text", "Hello there.", [], Text("Hello there.")),
        Dialect.Says("role missing", "Hi", Stream(Chunk("""{"content":"Hi"}"""), Finish("stop"), Done)),
        Dialect.Says("role empty", "Hi", Stream(Chunk("""{"role":"","content":"Hi"}"""), Finish("stop"), Done)),
        Dialect.Says("role null", "Hi", Stream(Chunk("""{"role":null,"content":"Hi"}"""), Finish("stop"), Done)),
        Dialect.Says("role of another name", "Hi", Stream(Chunk("""{"role":"model","content":"Hi"}"""), Finish("stop"), Done)),
        Dialect.Says("content in parts", "Hi", Stream(Chunk("""{"content":[{"type":"text","text":"H"},{"type":"text","text":"i"}]}"""), Finish("stop"), Done)),
        Dialect.Says("content null first", "Hi", Stream(Chunk("""{"role":"assistant","content":null}"""), Content("Hi"), Finish("stop"), Done)),
        Dialect.Says("delta null", "Hi", Stream(Content("Hi"), Chunk("null", "\"stop\""), Done)),
        Dialect.Says("message instead of delta", "Hi", Stream(Event("""{"choices":[{"message":{"role":"assistant","content":"Hi"},"finish_reason":"stop"}]}"""), Done)),
        Dialect.Says("text instead of delta", "Hi", Stream(Event("""{"choices":[{"text":"Hi","finish_reason":"stop"}]}"""), Done)),
        Dialect.Says("nothing but choices", "Hi", Stream(Event("""{"choices":[{"delta":{"content":"Hi"}}]}"""), Done)),
        Dialect.Says("reasoning beside text", "Hi", Stream(Chunk("""{"reasoning_content":"hm"}"""), Content("Hi"), Finish("stop"), Done)),
        Dialect.Says("created as text, id as number", "Hi", Stream(Event("""{"id":7,"created":"now","model":null,"choices":[{"index":"0","delta":{"content":"Hi"},"finish_reason":"stop"}]}"""), Done)),
        Dialect.Says("unknown members everywhere", "Hi", Stream(Event("""{"x":{"y":[1]},"service_tier":5,"choices":[{"index":0,"logprobs":"no","delta":{"content":"Hi","annotations":7},"finish_reason":"stop"}]}"""), Done)),
        Dialect.Says("letter cut between packets", "Käse", new ScriptedReply { Bytes = CutWithinLetter(Content("Käse") + Finish("stop") + Done) }),
        Dialect.Says("letter cut between escapes", "a\uFFFD\uFFFDb 😀", Stream(Chunk("{\"content\":\"a\\ud83d\"}"), Chunk("{\"content\":\"\\ude00b \\ud83d\\ude00\"}"), Finish("stop"), Done)),
        Dialect.Says("empty error beside every reply", "Hi", Stream(Event("""{"error":"","errors":[],"choices":[{"delta":{"content":"Hi"},"finish_reason":"stop"}]}"""), Done)),
        Dialect.Says("content filter", "Hi", Stream(Content("Hi"), Finish("content_filter"), Done)),
    ];

    private static IEnumerable<Dialect> Ends() =>
    [
        Dialect.Says("no [DONE]", "Hi", Stream(Content("Hi"), Finish("stop"))),
        Dialect.Says("finish reason null to the end", "Hi", Stream(Content("Hi"), Done)),
        Dialect.Says("finish reason empty", "Hi", Stream(Content("Hi"), Finish(""), Done)),
        Dialect.Says("finish reason unknown", "Hi", Stream(Content("Hi"), Finish("eos_token"), Done)),
        Dialect.Says("finish reason in capitals", "Hi", Stream(Content("Hi"), Finish("STOP"), Done)),
        Dialect.Says("finish reason as number", "Hi", Stream(Content("Hi"), Chunk("{}", "1"), Done)),
        Dialect.Says("finish reason in every chunk", "Hi you", Stream(Chunk("""{"content":"Hi"}""", "\"stop\""), Chunk("""{"content":" you"}""", "\"stop\""), Done)),
        Dialect.Says("length", "Hi", Stream(Content("Hi"), Finish("max_tokens"), Done)),
        Dialect.Says("choices empty", "Hi", Stream(Event("""{"choices":[],"prompt_filter_results":[]}"""), Content("Hi"), Finish("stop"), Done)),
        Dialect.Says("choices null", "Hi", Stream(Event("""{"choices":null}"""), Content("Hi"), Finish("stop"), Done)),
        Dialect.Says("usage null in every chunk", "Hi", Stream(Event("""{"choices":[{"delta":{"content":"Hi"},"finish_reason":"stop"}],"usage":null}"""), Done)),
        Dialect.Says("usage with null members", "Hi", Stream(Content("Hi"), Finish("stop"), Event("""{"choices":[],"usage":{"prompt_tokens":null,"completion_tokens":"x"}}"""), Done)),
        Dialect.Says("reset after the finish reason", "Hi", Stream(Content("Hi"), Finish("stop")) with { End = ScriptedEnd.Cut }),
        Dialect.Says("silent after the finish reason", "Hi", Stream(Content("Hi"), Finish("stop")) with { End = ScriptedEnd.Silence }),
    ];

    private static IEnumerable<Dialect> Framing() =>
    [
        Dialect.Says("comments", "Hi", Stream(": processing\n\n", Content("Hi"), ": ping\n\n", Finish("stop"), Done)),
        Dialect.Says("no blank lines between events", "Hi", Stream(Content("Hi").TrimEnd() + "\n", Finish("stop").TrimEnd() + "\n", Done)),
        Dialect.Says("CRLF", "Hi", Stream((Content("Hi") + Finish("stop") + Done).Replace("\n", "\r\n", StringComparison.Ordinal))),
        Dialect.Says("no blank after the colon", "Hi", Stream((Content("Hi") + Finish("stop") + Done).Replace("data: ", "data:", StringComparison.Ordinal))),
        Dialect.Says("event and id fields", "Hi", Stream("event: message\nid: 1\n" + Content("Hi"), "retry: 10\n" + Finish("stop"), Done)),
        Dialect.Says("JSON over several data lines", "Hi", Stream("data: {\"choices\":[{\"delta\":\ndata: {\"content\":\"Hi\"},\"finish_reason\":\"stop\"}]}\n\n", Done)),
        Dialect.Says("an event in many packets", "Hi", Stream([.. (Content("Hi") + Finish("stop") + Done).Chunk(7).Select(part => new string(part))])),
        Dialect.Says("several events in one packet", "Hi you", Stream(Content("Hi") + Content(" you") + Finish("stop") + Done)),
        Dialect.Says("content type missing", "Hi", Stream(Content("Hi"), Finish("stop"), Done) with { ContentType = null }),
        Dialect.Says("content type text/plain", "Hi", Stream(Content("Hi"), Finish("stop"), Done) with { ContentType = "text/plain" }),
        Dialect.Says("byte order mark", "Hi", Stream("\uFEFF" + Content("Hi"), Finish("stop"), Done)),
        Dialect.Says("lines without data field", "Hi", Stream("{\"choices\":[{\"delta\":{\"content\":\"Hi\"},\"finish_reason\":\"stop\"}]}\n")),
    ];

    private static IEnumerable<Dialect> SingleCalls() =>
    [
        new("well-behaved call", "Done.", [Dialect.Pasta], Call("shop_search", """{"query":"pasta"}"""), Text("Done.")),
        Dialect.Searches("whole call in one chunk", Ending("tool_calls", Calls($$$$"""{"index":0,"id":"a","type":"function","function":{{{{{Both}}}}}}"""))),
        Dialect.Searches("finish reason stop", Ending("stop", Calls($$$$"""{"index":0,"id":"a","type":"function","function":{{{{{Both}}}}}}"""))),
        Dialect.Searches("finish reason tool_use", Ending("tool_use", Calls($$$$"""{"index":0,"id":"a","function":{{{{{Both}}}}}}"""))),
        Dialect.Searches("finish reason before the call", Stream(Finish("tool_calls"), Calls($$$$"""{"index":0,"id":"a","function":{{{{{Both}}}}}}"""), Done)),
        Dialect.Searches("id missing", Ending("tool_calls", Calls($$$$"""{"index":0,"type":"function","function":{{{{{Both}}}}}}"""))),
        Dialect.Searches("id empty", Ending("tool_calls", Calls($$$$"""{"index":0,"id":"","type":"function","function":{{{{{Both}}}}}}"""))),
        Dialect.Searches("id null", Ending("tool_calls", Calls($$$$"""{"index":0,"id":null,"type":"function","function":{{{{{Both}}}}}}"""))),
        Dialect.Searches("id numeric", Ending("tool_calls", Calls($$$$"""{"index":0,"id":7,"type":"function","function":{{{{{Both}}}}}}"""))),
        Dialect.Searches("index missing", Ending("tool_calls", Calls($$$$"""{"id":"a","type":"function","function":{{{{{Both}}}}}}"""))),
        Dialect.Searches("index as text", Ending("tool_calls", Calls($$$$"""{"index":"0","id":"a","type":"function","function":{{{{{Both}}}}}}"""))),
        Dialect.Searches("index null", Ending("tool_calls", Calls($$$$"""{"index":null,"id":"a","type":"function","function":{{{{{Both}}}}}}"""))),
        Dialect.Searches("type missing", Ending("tool_calls", Calls($$$$"""{"index":0,"id":"a","function":{{{{{Both}}}}}}"""))),
        Dialect.Searches("type empty", Ending("tool_calls", Calls($$$$"""{"index":0,"id":"a","type":"","function":{{{{{Both}}}}}}"""))),
        Dialect.Searches("arguments as object", Ending("tool_calls", Calls($$$$"""{"index":0,"id":"a","function":{{{{{Name}}}},"arguments":{"query":"pasta"}}}"""))),
        Dialect.Searches("arguments encoded twice", Ending("tool_calls", Calls($$$$"""{"index":0,"id":"a","function":{{{{{Name}}}},"arguments":"\"{\\\"query\\\":\\\"pasta\\\"}\""}}"""))),
        Dialect.Searches("arguments after an empty object", Ending("tool_calls", Calls($$$$"""{"index":0,"id":"a","function":{{{{{Name}}}},"arguments":"{}"}}"""), CallMore(0, """{"query":"pasta"}"""))),
        Dialect.Searches("arguments after null", Ending("tool_calls", Calls($$$$"""{"index":0,"id":"a","function":{{{{{Name}}}},"arguments":null}}"""), CallMore(0, """{"query":"pasta"}"""))),
        Dialect.Searches("arguments in fragments without index", Ending("tool_calls", Calls($$$$"""{"id":"a","function":{{{{{Name}}}},"arguments":"{\"query\":"}}"""), Calls("""{"function":{"arguments":"\"pasta\"}"}}"""))),
        Dialect.Searches("id repeated in every fragment", Ending("tool_calls", Calls($$$$"""{"index":0,"id":"a","function":{{{{{Name}}}},"arguments":"{\"query\":"}}"""), Calls("""{"index":0,"id":"a","function":{"arguments":"\"pasta\"}"}}"""))),
        Dialect.Searches("name repeated in every fragment", Ending("tool_calls", Calls($$$$"""{"index":0,"id":"a","function":{{{{{Name}}}},"arguments":"{\"query\":"}}"""), Calls($$$$"""{"index":0,"id":"a","function":{{{{{Name}}}},"arguments":"\"pasta\"}"}}"""))),
        Dialect.Searches("another id in every fragment", Ending("tool_calls", Calls($$$$"""{"index":0,"id":"a","function":{{{{{Name}}}},"arguments":"{\"query\":"}}"""), Calls("""{"index":0,"id":"b","function":{"arguments":"\"pasta\"}"}}"""))),
        Dialect.Searches("name split over fragments", Ending("tool_calls", Calls("""{"index":0,"id":"a","function":{"name":"shop_","arguments":""}}"""), Calls("""{"index":0,"function":{"name":"search","arguments":""}}"""), CallMore(0, """{"query":"pasta"}"""))),
        Dialect.Searches("name with a hyphen", Ending("tool_calls", Calls($$$$"""{"index":0,"id":"a","function":{"name":"shop-search",{{{{Args}}}}}}"""))),
        Dialect.Searches("name with the training prefix", Ending("tool_calls", Calls($$$$"""{"index":0,"id":"a","function":{"name":"functions.shop_search",{{{{Args}}}}}}"""))),
        Dialect.Searches("call without the function member", Ending("tool_calls", Calls($$$$"""{"index":0,"id":"a",{{{{Both}}}}}"""))),
        Dialect.Searches("tool_calls as one object", Ending("tool_calls", Chunk($$$$"""{"tool_calls":{"id":"a","function":{{{{{Both}}}}}}}"""))),
        Dialect.Searches("older function_call", Ending("function_call", Chunk($$$$"""{"function_call":{{{{{Both}}}}}}"""))),
        Dialect.Searches("tool_calls null in text chunks", Ending("tool_calls", Chunk("""{"content":"","tool_calls":null}"""), Calls($$$$"""{"index":0,"id":"a","function":{{{{{Both}}}}}}"""))),
        Dialect.Runs("arguments empty", ["show_basket"], Ending("tool_calls", Calls("""{"index":0,"id":"a","function":{"name":"shop_show_basket","arguments":""}}"""))),
        Dialect.Runs("arguments null", ["show_basket"], Ending("tool_calls", Calls("""{"index":0,"id":"a","function":{"name":"shop_show_basket","arguments":null}}"""))),
        Dialect.Runs("arguments missing", ["show_basket"], Ending("tool_calls", Calls("""{"index":0,"id":"a","function":{"name":"shop_show_basket"}}"""))),
        new("text before the call", "Let me look.\nDone.", [Dialect.Pasta],
            _ => Ending("tool_calls", Content("Let me look."), Calls($$$$"""{"index":0,"id":"a","function":{{{{{Both}}}}}}""")), Text("Done.")),
        Dialect.Runs("length after a complete call", [Dialect.Pasta], Ending("length", Calls($$$$"""{"index":0,"id":"a","function":{{{{{Both}}}}}}"""))),
    ];

    private static IEnumerable<Dialect> SeveralCalls() =>
    [
        Dialect.Runs("two calls", PastaAndRice, Ending("tool_calls", Calls($$$$"""{"index":0,"id":"a","function":{{{{{Both}}}}}}"""), Calls($$$$"""{"index":1,"id":"b","function":{{{{{Name}}}},{{{{Rice}}}}}}"""))),
        Dialect.Runs("two calls in one chunk", PastaAndRice, Ending("tool_calls", Calls($$$$"""{"index":0,"id":"a","function":{{{{{Both}}}}}}""", $$$$"""{"index":1,"id":"b","function":{{{{{Name}}}},{{{{Rice}}}}}}"""))),
        Dialect.Runs("two calls without index", PastaAndRice, Ending("tool_calls", Calls($$$$"""{"id":"a","function":{{{{{Both}}}}}}"""), Calls($$$$"""{"id":"b","function":{{{{{Name}}}},{{{{Rice}}}}}}"""))),
        Dialect.Runs("two calls without index in one chunk", PastaAndRice, Ending("tool_calls", Calls($$$$"""{"id":"a","function":{{{{{Both}}}}}}""", $$$$"""{"id":"b","function":{{{{{Name}}}},{{{{Rice}}}}}}"""))),
        Dialect.Runs("two calls without index and id", PastaAndRice, Ending("tool_calls", Calls($$$$"""{"function":{{{{{Both}}}}}}"""), Calls($$$$"""{"function":{{{{{Name}}}},{{{{Rice}}}}}}"""))),
        Dialect.Runs("two calls without index and id in one chunk", PastaAndRice, Ending("tool_calls", Calls($$$$"""{"function":{{{{{Both}}}}}}""", $$$$"""{"function":{{{{{Name}}}},{{{{Rice}}}}}}"""))),
        Dialect.Runs("two calls with the same index", PastaAndRice, Ending("tool_calls", Calls($$$$"""{"index":0,"id":"a","function":{{{{{Both}}}}}}"""), Calls($$$$"""{"index":0,"id":"b","function":{{{{{Name}}}},{{{{Rice}}}}}}"""))),
        Dialect.Runs("two calls with the same index in one chunk", PastaAndRice, Ending("tool_calls", Calls($$$$"""{"index":0,"id":"a","function":{{{{{Both}}}}}}""", $$$$"""{"index":0,"id":"b","function":{{{{{Name}}}},{{{{Rice}}}}}}"""))),
        Dialect.Runs("two calls with the same id", PastaAndRice, Ending("tool_calls", Calls($$$$"""{"index":0,"id":"a","function":{{{{{Both}}}}}}"""), Calls($$$$"""{"index":1,"id":"a","function":{{{{{Name}}}},{{{{Rice}}}}}}"""))),
        Dialect.Runs("two calls with fragments mixed", PastaAndRice, Ending("tool_calls", CallStart(0, "a", "shop_search"), CallStart(1, "b", "shop_search"), CallMore(1, "{\"query\":\"ri"), CallMore(0, "{\"query\":\"pas"), CallMore(0, "ta\"}"), CallMore(1, "ce\"}"))),
        Dialect.Runs("two fragmented calls without index", PastaAndRice, Ending("tool_calls", Calls($$$$"""{"id":"a","function":{{{{{Name}}}},"arguments":"{\"query\":"}}"""), Calls("""{"function":{"arguments":"\"pasta\"}"}}"""), Calls($$$$"""{"id":"b","function":{{{{{Name}}}},"arguments":"{\"query\":"}}"""), Calls("""{"function":{"arguments":"\"rice\"}"}}"""))),
        Dialect.Runs("two tools without index and id", [Dialect.Pasta, "show_basket"], Ending("tool_calls", Calls($$$$"""{"function":{{{{{Both}}}}}}"""), Calls("""{"function":{"name":"shop_show_basket","arguments":"{}"}}"""))),
        Dialect.Runs("index from one", PastaAndRice, Ending("tool_calls", Calls($$$$"""{"index":1,"id":"a","function":{{{{{Both}}}}}}"""), Calls($$$$"""{"index":2,"id":"b","function":{{{{{Name}}}},{{{{Rice}}}}}}"""))),
    ];

    private static IEnumerable<Dialect> Bodies() =>
    [
        Dialect.Says("whole JSON reply to a streaming request", "Hi", Body("""{"choices":[{"message":{"role":"assistant","content":"Hi"},"finish_reason":"stop"}]}""")),
        Dialect.Searches("whole JSON call to a streaming request", Body($$$$"""{"choices":[{"message":{"content":null,"tool_calls":[{"function":{{{{{Both}}}}}}]},"finish_reason":null}]}""")),
        Dialect.Says("whole JSON reply over several lines", "Hi", Body("{\n \"choices\": [\n {\"message\": {\"content\": \"Hi\"}}\n]\n}", "text/event-stream")),
        new("400 on stream_options", "Hi", [], RejectsIf("stream_options", "Unrecognized request argument supplied: stream_options"), Text("Hi")),
        new("422 on stream_options", "Hi", [], _ => Body("""{"detail":[{"loc":["body","stream_options"],"msg":"extra fields not permitted"}]}""", status: 422), Text("Hi")),
        new("400 without a reason", "Hi", [], RejectsIf("stream_options", "Bad request"), Text("Hi")),
        new("400 on stream", "Hi", [], RejectsIf("stream", "Streaming is not supported"), Text("Hi")),
        new("400 on stream_options, then on stream", "Hi", [], RejectsIf("stream_options", "unknown field stream_options"), RejectsIf("stream", "stream must be false"), Text("Hi")),
        new("400 on tool_choice", "Hi", [], RejectsIf("tool_choice", "Unsupported parameter: tool_choice"), Text("Hi")),
    ];

    private static ScriptedReply Ending(string finish, params string[] chunks) => Stream([.. chunks, Finish(finish), Done]);

    private static Func<RecordedRequest, ScriptedReply> RejectsIf(string member, string message) => request =>
        request.Body.ContainsKey(member) ? Error(400, message) : Error(500, "This repair was not needed.");

    private static IReadOnlyList<byte[]> CutWithinLetter(string events)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(events.Replace("\\u00E4", "ä", StringComparison.Ordinal));
        var letter = Array.IndexOf(bytes, (byte)0xC3) + 1;
        return [bytes[..letter], bytes[letter..]];
    }
}
