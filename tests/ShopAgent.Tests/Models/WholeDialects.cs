using static ShopAgent.Tests.Fakes.Replies;

namespace ShopAgent.Tests.Models;

/// <summary>What servers really send when they are asked for a reply in one piece.</summary>
internal static class WholeDialects
{
    private const string Both = """
        "name":"shop_search","arguments":"{\"query\":\"pasta\"}"
        """;

    public static IEnumerable<Dialect> All =>
    [
        new("well-behaved text", "Hello there.", [], Text("Hello there.")),
        new("well-behaved call", "Done.", [Dialect.Pasta], Call("shop_search", """{"query":"pasta"}"""), Text("Done.")),
        Dialect.Says("role missing", "Hi", Body("""{"choices":[{"message":{"content":"Hi"},"finish_reason":"stop"}]}""")),
        Dialect.Says("role empty", "Hi", Body("""{"choices":[{"message":{"role":"","content":"Hi"},"finish_reason":"stop"}]}""")),
        Dialect.Says("finish reason null", "Hi", Body("""{"choices":[{"message":{"content":"Hi"},"finish_reason":null}]}""")),
        Dialect.Says("finish reason unknown", "Hi", Body("""{"choices":[{"message":{"content":"Hi"},"finish_reason":"end_turn"}]}""")),
        Dialect.Says("content in parts", "Hi", Body("""{"choices":[{"message":{"content":[{"type":"text","text":"Hi"}]}}]}""")),
        Dialect.Says("usage with null members", "Hi", Body("""{"choices":[{"message":{"content":"Hi"}}],"usage":{"prompt_tokens":null}}""")),
        Dialect.Searches("id missing", Body($$$$"""{"choices":[{"message":{"tool_calls":[{"type":"function","function":{{{{{Both}}}}}}]},"finish_reason":"tool_calls"}]}""")),
        Dialect.Searches("id numeric", Body($$$$"""{"choices":[{"message":{"tool_calls":[{"id":3,"type":"function","function":{{{{{Both}}}}}}]},"finish_reason":"tool_calls"}]}""")),
        Dialect.Searches("arguments as object", Body("""{"choices":[{"message":{"tool_calls":[{"id":"a","function":{"name":"shop_search","arguments":{"query":"pasta"}}}]},"finish_reason":"stop"}]}""")),
        Dialect.Runs("arguments null", ["show_basket"], Body("""{"choices":[{"message":{"tool_calls":[{"id":"a","function":{"name":"shop_show_basket","arguments":null}}]},"finish_reason":"stop"}]}""")),
        Dialect.Runs("two calls with the same id", [Dialect.Pasta, "search rice"], Body($$$$"""{"choices":[{"message":{"tool_calls":[{"id":"a","function":{{{{{Both}}}}}},{"id":"a","function":{"name":"shop_search","arguments":"{\"query\":\"rice\"}"}}]}}]}""")),
        Dialect.Says("a stream although none was wanted", "Hi you", Stream(Content("Hi"), Content(" you"), Finish("stop"), Done)),
    ];
}
