using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using ShopAgent.Agent.Plugins.Filling;
using ShopAgent.Agent.Plugins.Finding;
using ShopAgent.Agent.Tools;

namespace ShopAgent.Agent.Plugins;

/// <summary>A tool's result as the text that goes to a model.</summary>
internal static class ToolResultText
{
    /// <summary>Characters of one result, about 1,500 tokens: what is longer is cut at its lists, and that is said.</summary>
    public const int MaxLength = 6000;

    /// <summary>Characters of one text, whoever wrote it.</summary>
    private const int MaxText = 2400;

    public static string Of(object? result)
    {
        if (result is not ToolReply reply) return result?.ToString() ?? "";
        var type = ToolReplyJson.Compact.GetTypeInfo(reply.GetType()) ?? throw new InvalidOperationException($"{reply.GetType().Name} is missing in {nameof(ToolReplyJson)}.");
        var json = JsonSerializer.SerializeToNode(reply, type)!.AsObject();
        Prune(json);
        return Fit(json);
    }

    /// <summary>"ok": true, zeros of no meaning and empty lists are tokens that say nothing.</summary>
    private static void Prune(JsonObject json)
    {
        foreach (var (name, value) in json.ToList())
        {
            switch (value)
            {
                case JsonArray { Count: 0 } or JsonObject { Count: 0 }:
                    json.Remove(name);
                    break;
                case JsonArray list:
                    foreach (var item in list.OfType<JsonObject>()) Prune(item);
                    break;
                case JsonObject inner:
                    Prune(inner);
                    break;
                case JsonValue when value.GetValueKind() == JsonValueKind.String && value.GetValue<string>() is { Length: > MaxText } text:
                    json[name] = text[..MaxText] + "…";
                    break;
                case JsonValue when (name == "ok" && value.GetValueKind() == JsonValueKind.True) || (name is "alternatives" && value.GetValueKind() == JsonValueKind.False):
                    json.Remove(name);
                    break;
            }
        }
    }

    /// <summary>Takes entries off the end of the longest list until the text fits, and says so.</summary>
    private static string Fit(JsonObject json)
    {
        var text = json.ToJsonString(ToolReplyJson.Compact.Options);
        while (text.Length > MaxLength && json.Select(member => member.Value).OfType<JsonArray>().MaxBy(list => list.ToJsonString().Length) is { Count: > 1 } longest)
        {
            longest.RemoveAt(longest.Count - 1);
            json["cut"] = "the list goes on; ask for more or for less at once";
            text = json.ToJsonString(ToolReplyJson.Compact.Options);
        }

        return text.Length > MaxLength ? """{"ok":false,"problem":"The result is too long; ask for less."}""" : text;
    }
}

/// <summary>Tool results as models read them: short, without what is empty.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ToolReply))]
[JsonSerializable(typeof(SearchReply))]
[JsonSerializable(typeof(DetailReply))]
[JsonSerializable(typeof(ShowReply))]
[JsonSerializable(typeof(ShopsReply))]
[JsonSerializable(typeof(OrdersReply))]
[JsonSerializable(typeof(MoreReply))]
[JsonSerializable(typeof(FacetReply))]
[JsonSerializable(typeof(BasketReply))]
[JsonSerializable(typeof(PlanReply))]
[JsonSerializable(typeof(ProfileReply))]
[JsonSerializable(typeof(CheckoutReply))]
[JsonSerializable(typeof(SavedBasketsReply))]
[JsonSerializable(typeof(PersonReply))]
[JsonSerializable(typeof(WhyReply))]
internal sealed partial class ToolReplyJson : JsonSerializerContext
{
    public static ToolReplyJson Compact { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
