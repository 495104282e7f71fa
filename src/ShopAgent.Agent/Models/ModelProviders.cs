using System.Collections.Frozen;

namespace ShopAgent.Agent.Models;

/// <summary>The names under which a provider may be configured.</summary>
public static class ModelProviders
{
    private static readonly FrozenDictionary<string, ModelProvider> Names = new Dictionary<string, ModelProvider>
    {
        ["embedded"] = ModelProvider.Embedded,
        ["builtin"] = ModelProvider.Embedded,
        ["offline"] = ModelProvider.Embedded,
        ["openaicompatible"] = ModelProvider.OpenAICompatible,
        ["openai"] = ModelProvider.OpenAICompatible,
        ["endpoint"] = ModelProvider.OpenAICompatible,
        ["ollama"] = ModelProvider.OpenAICompatible,
        ["llamacpp"] = ModelProvider.OpenAICompatible,
        ["vllm"] = ModelProvider.OpenAICompatible,
        ["lmstudio"] = ModelProvider.OpenAICompatible,
        ["azureopenai"] = ModelProvider.OpenAICompatible,
        ["gemini"] = ModelProvider.OpenAICompatible,
        ["anthropic"] = ModelProvider.OpenAICompatible,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Reads a provider's name; case, blanks, dots, hyphens and underscores do not matter.</summary>
    public static bool TryParse(string? name, out ModelProvider provider)
    {
        var letters = string.Concat((name ?? "").Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
        return Names.TryGetValue(letters, out provider);
    }
}
