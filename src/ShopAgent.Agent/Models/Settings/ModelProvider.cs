namespace ShopAgent.Agent.Models.Settings;

/// <summary>Who writes the replies.</summary>
public enum ModelProvider
{
    /// <summary>The deterministic model inside the program: no key, no network.</summary>
    Embedded,

    /// <summary>Any server that speaks the chat-completions protocol.</summary>
    OpenAICompatible,

    /// <summary>OpenAI's own service.</summary>
    OpenAI,

    /// <summary>A resource of Azure OpenAI; the model id is the deployment's name.</summary>
    AzureOpenAI,

    /// <summary>Ollama, on this machine unless an endpoint is given.</summary>
    Ollama,
}
