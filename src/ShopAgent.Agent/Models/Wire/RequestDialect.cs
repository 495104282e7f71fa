using System.Collections.Immutable;
using System.Net;
using System.Text.Json.Nodes;
using ShopAgent.Agent.Models.Settings;

namespace ShopAgent.Agent.Models.Wire;

/// <summary>What an endpoint has been found not to accept. A repair that worked is applied to every later request at once. Safe for concurrent use.</summary>
internal sealed class RequestDialect
{
    private ImmutableList<RequestRepair> learned = [];

    public void Apply(JsonObject request)
    {
        Slim(request);
        foreach (var repair in learned.Where(repair => repair.Applies(request)))
            repair.Apply(request);
    }

    /// <summary>Schemas repeat the tool's description and state defaults: tokens that tell a model nothing, sent with every request.</summary>
    private static void Slim(JsonObject request)
    {
        foreach (var tool in (request["tools"] as JsonArray ?? []).OfType<JsonObject>())
        {
            if (tool["function"] is not JsonObject function || function["parameters"] is not JsonObject parameters) continue;
            foreach (var (name, value) in parameters.ToList())
                if (value is JsonValue && name is not "type" && (name is "additionalProperties" || JsonNode.DeepEquals(value, function["description"]))) parameters.Remove(name);
        }
    }

    /// <summary>Repairs the request after the endpoint rejected it. Each repair takes something away, so this comes to an end.</summary>
    /// <returns>What was done, or null when the complaint has another cause.</returns>
    public static RequestRepair? Repair(JsonObject request, ErrorReply complaint, FailureKind kind)
    {
        if (complaint.Status is not ((int)HttpStatusCode.BadRequest or (int)HttpStatusCode.UnprocessableEntity or (int)HttpStatusCode.NotImplemented))
            return null;
        var said = $"{complaint.Message} {complaint.Code}".ToLowerInvariant();
        var possible = RequestRepair.All.Where(repair => repair.Applies(request)).ToList();
        var repair = possible.Find(repair => repair.IsNamed(said));
        if (repair is null && kind is FailureKind.Rejected)
            repair = possible.Find(repair => repair.IsLikely);
        repair?.Apply(request);
        return repair;
    }

    public void Remember(IEnumerable<RequestRepair> repairs)
    {
        foreach (var repair in repairs)
            ImmutableInterlocked.Update(ref learned, (list, item) => list.Contains(item) ? list : list.Add(item), repair);
    }
}

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
