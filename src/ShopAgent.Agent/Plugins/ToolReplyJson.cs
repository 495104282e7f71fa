using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ShopAgent.Agent.Plugins;

/// <summary>Tool results as models read them: short, without what is empty.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ToolReply))]
[JsonSerializable(typeof(SearchReply))]
[JsonSerializable(typeof(DetailReply))]
[JsonSerializable(typeof(SimilarReply))]
[JsonSerializable(typeof(FacetReply))]
[JsonSerializable(typeof(BasketReply))]
[JsonSerializable(typeof(PlanReply))]
[JsonSerializable(typeof(ProfileReply))]
[JsonSerializable(typeof(CheckoutReply))]
[JsonSerializable(typeof(BasketLifeReply))]
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
