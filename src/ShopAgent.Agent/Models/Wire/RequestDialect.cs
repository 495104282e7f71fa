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
