namespace ShopAgent.Agent.Models.Wire;

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
