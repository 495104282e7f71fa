using System.Text.Json.Nodes;

namespace ShopAgent.Agent.Models.Wire;

/// <summary>A change to a request that makes it acceptable to a server that knows less of the protocol.</summary>
/// <param name="Applies">The request has what the repair takes away.</param>
/// <param name="IsNamed">The server's complaint, in lower case, speaks of it.</param>
/// <param name="IsLikely">Worth a try when the server rejects a request without saying why.</param>
internal sealed record RequestRepair(
    Func<JsonObject, bool> Applies, Func<string, bool> IsNamed, Action<JsonObject> Apply, bool IsLikely = false)
{
    /// <summary>In the order in which they are tried: what costs the shopper nothing comes first.</summary>
    public static IReadOnlyList<RequestRepair> All { get; } =
    [
        Drop("stream_options", isLikely: true),
        Rename("max_completion_tokens", "max_tokens"),
        Drop("parallel_tool_calls"),
        Drop("tool_choice"),
        Drop("temperature"),
        new(IsStreamed, said => said.Contains("stream", StringComparison.Ordinal), StopStreaming, IsLikely: true),
    ];

    private static RequestRepair Drop(string key, bool isLikely = false) => new(
        request => request.ContainsKey(key),
        said => said.Contains(key, StringComparison.Ordinal),
        request => request.Remove(key),
        isLikely);

    private static RequestRepair Rename(string key, string older) => new(
        request => request.ContainsKey(key),
        said => said.Contains(key, StringComparison.Ordinal),
        request =>
        {
            var value = request[key]?.DeepClone();
            request.Remove(key);
            request[older] = value;
        });

    private static bool IsStreamed(JsonObject request) => request["stream"] is JsonValue value && value.TryGetValue<bool>(out var streamed) && streamed;

    private static void StopStreaming(JsonObject request)
    {
        request["stream"] = false;
        request.Remove("stream_options");
    }
}
