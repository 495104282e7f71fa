using System.Collections.Frozen;

namespace ShopAgent.Agent.Models.Settings;

/// <summary>The names under which a provider may be configured, and what each implies.</summary>
public static class ModelProviders
{
    private const string OpenAIAddress = "https://api.openai.com/v1";
    private const string OllamaAddress = "http://localhost:11434/v1";

    /// <summary>Azure's path of the protocol that other providers have at /v1.</summary>
    private const string AzurePath = "/openai/v1/";

    private static readonly FrozenDictionary<string, ModelProvider> Names = new Dictionary<string, ModelProvider>
    {
        ["embedded"] = ModelProvider.Embedded,
        ["builtin"] = ModelProvider.Embedded,
        ["offline"] = ModelProvider.Embedded,
        ["openaicompatible"] = ModelProvider.OpenAICompatible,
        ["endpoint"] = ModelProvider.OpenAICompatible,
        ["openai"] = ModelProvider.OpenAI,
        ["ollama"] = ModelProvider.Ollama,
        ["azureopenai"] = ModelProvider.AzureOpenAI,
        ["azure"] = ModelProvider.AzureOpenAI,
        ["llamacpp"] = ModelProvider.OpenAICompatible,
        ["vllm"] = ModelProvider.OpenAICompatible,
        ["lmstudio"] = ModelProvider.OpenAICompatible,
        ["gemini"] = ModelProvider.OpenAICompatible,
        ["anthropic"] = ModelProvider.OpenAICompatible,
        ["mistral"] = ModelProvider.OpenAICompatible,
        ["openrouter"] = ModelProvider.OpenAICompatible,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Reads a provider's name; case, blanks, dots, hyphens and underscores do not matter.</summary>
    public static bool TryParse(string? name, out ModelProvider provider)
    {
        var letters = string.Concat((name ?? "").Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
        return Names.TryGetValue(letters, out provider);
    }

    /// <summary>The address to call: OpenAI and Ollama have one by default, and Azure's path is added where only the resource is named.</summary>
    public static string? Address(ModelProvider provider, string? endpoint) => provider switch
    {
        ModelProvider.OpenAI when string.IsNullOrWhiteSpace(endpoint) => OpenAIAddress,
        ModelProvider.Ollama when string.IsNullOrWhiteSpace(endpoint) => OllamaAddress,
        ModelProvider.AzureOpenAI when Uri.TryCreate(endpoint, UriKind.Absolute, out var address) && address.AbsolutePath == "/" => address.GetLeftPart(UriPartial.Authority) + AzurePath,
        _ => endpoint,
    };
}
