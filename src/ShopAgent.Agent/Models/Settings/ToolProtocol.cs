namespace ShopAgent.Agent.Models.Settings;

/// <summary>How a model calls tools.</summary>
public enum ToolProtocol
{
    /// <summary>As the endpoint can: its own tool calls, or JSON text once it has refused tools.</summary>
    Auto,

    /// <summary>Only the chat-completions protocol's own tool calls.</summary>
    Native,

    /// <summary>Only calls written as JSON text, for models that were not trained for tools.</summary>
    Text,
}
