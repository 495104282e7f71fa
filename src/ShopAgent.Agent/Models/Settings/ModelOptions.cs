using System.Collections.Frozen;

namespace ShopAgent.Agent.Models.Settings;

/// <summary>Which model answers and how long it may take: section "Model" of the configuration.</summary>
public sealed class ModelOptions
{
    public const string SectionName = "Model";

    /// <summary>"Embedded" (default), "OpenAI", "AzureOpenAI", "Ollama" or "OpenAICompatible"; <see cref="ModelProviders"/> lists the aliases.</summary>
    public string Provider { get; set; } = nameof(ModelProvider.Embedded);

    /// <summary>Base address of the API, without /chat/completions: "http://localhost:11434/v1". OpenAI and Ollama have one by default.</summary>
    public string? Endpoint { get; set; }

    /// <summary>The model's name as the endpoint knows it.</summary>
    public string? ModelId { get; set; }

    /// <summary>Belongs in the environment (SHOPAGENT_Model__ApiKey) or in user secrets, never in a file of the project. Never printed.</summary>
    public string? ApiKey { get; set; }

    /// <summary>Seconds until the reply must have begun (1 to 3600, default 100); also the longest time a stream may go on without content.</summary>
    public int TimeoutSeconds { get; set; } = 100;

    /// <summary>Seconds of silence that a reply which has begun may have (1 to 3600, default 30).</summary>
    public int IdleTimeoutSeconds { get; set; } = 30;

    /// <summary>How often one turn may go back to the model with tool results (1 to 50, default 8).</summary>
    public int MaxToolRounds { get; set; } = 8;

    /// <summary>How many tool calls one turn may make in all (1 to 200, default 24).</summary>
    public int MaxToolCalls { get; set; } = 24;

    /// <summary>Most tokens of one answer (16 to 100000); null leaves it to the endpoint.</summary>
    public int? MaxOutputTokens { get; set; }

    /// <summary>Tokens that the model can read at once (4000 to 2000000, default 16000); older tool results and messages are left out to keep within it.</summary>
    public int ContextTokens { get; set; } = 16_000;

    /// <summary>"Auto" (default): the protocol's own tool calls, and calls written as JSON text where the endpoint refuses tools; "Native" or "Text": only the one or the other.</summary>
    public string ToolProtocol { get; set; } = nameof(Settings.ToolProtocol.Auto);

    /// <summary>Price of a million input tokens, in the currency of your choice; null: costs are not counted.</summary>
    public decimal? InputPrice { get; set; }

    /// <summary>Price of a million output tokens, in the same currency.</summary>
    public decimal? OutputPrice { get; set; }

    /// <summary>Tokens that one session may use, input and output; null: any number.</summary>
    public long? MaxSessionTokens { get; set; }

    /// <summary>Cost that one session may reach, in the currency of the prices; null: any.</summary>
    public decimal? MaxSessionCost { get; set; }

    /// <summary>File to which the exchange with the endpoint is written (--trace FILE), keys and personal facts masked; empty (default): none.</summary>
    public string? TraceFile { get; set; }

    /// <summary>Who answers when this model cannot, in order; only for as long as nothing of an answer is on screen. Entries are like this section, without fallbacks of their own.</summary>
    public IList<ModelOptions> Fallbacks { get; init; } = [];

    /// <summary>0 to 2; null leaves it to the endpoint.</summary>
    public float? Temperature { get; set; }

    /// <summary>No endpoint is asked: the offline model answers.</summary>
    internal bool IsEmbedded => ModelProviders.TryParse(Provider, out var provider) && provider == ModelProvider.Embedded;

    /// <summary>The endpoint that is called: the configured one, completed by what the provider implies.</summary>
    internal string? Address => ModelProviders.TryParse(Provider, out var provider) ? ModelProviders.Address(provider, Endpoint) : Endpoint;

    internal TimeSpan Timeout => TimeSpan.FromSeconds(TimeoutSeconds);

    internal TimeSpan IdleTimeout => TimeSpan.FromSeconds(IdleTimeoutSeconds);

    /// <summary>The endpoint as it may be shown: without user name, password and query, where keys hide.</summary>
    internal string ShownEndpoint =>
        Uri.TryCreate(Address, UriKind.Absolute, out var address)
            ? address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)
            : "(no endpoint)";

    /// <summary>Names everything except the key.</summary>
    public override string ToString() =>
        $"{Provider}, endpoint {ShownEndpoint}, model {ModelId ?? "(none)"}, key {(string.IsNullOrWhiteSpace(ApiKey) ? "none" : "set")}";
}

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
