namespace ShopAgent.Agent.Models;

/// <summary>Who writes the replies.</summary>
public enum ModelProvider
{
    /// <summary>The deterministic model inside the program: no key, no network.</summary>
    Embedded,

    /// <summary>Any server that speaks the chat-completions protocol.</summary>
    OpenAICompatible,
}
