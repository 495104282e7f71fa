using System.Text.Json;
using System.Text.Json.Serialization;

namespace ShopAgent.Agent.Dialogue;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ConversationState))]
internal sealed partial class ConversationJson : JsonSerializerContext
{
    /// <summary>An empty or outdated text gives a new state: what was shown is a convenience, the basket is stored apart.</summary>
    public static ConversationState Read(string text)
    {
        if (text.Length == 0) return new ConversationState();
        try
        {
            return JsonSerializer.Deserialize(text, Default.ConversationState) ?? new ConversationState();
        }
        catch (JsonException)
        {
            return new ConversationState();
        }
    }

    public static string Write(ConversationState state) => JsonSerializer.Serialize(state, Default.ConversationState);
}
