namespace ShopAgent.Agent.Models;

/// <summary>Which model answers and how long it may take: section "Model" of the configuration.</summary>
public sealed class ModelOptions
{
    public const string SectionName = "Model";

    /// <summary>"Embedded" (default) or "OpenAICompatible"; <see cref="ModelProviders"/> lists the aliases.</summary>
    public string Provider { get; set; } = nameof(ModelProvider.Embedded);

    /// <summary>Base address of the API, without /chat/completions: "http://localhost:11434/v1".</summary>
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

    /// <summary>0 to 2; null leaves it to the endpoint.</summary>
    public float? Temperature { get; set; }

    /// <summary>No endpoint is asked: the offline model answers.</summary>
    internal bool IsEmbedded => ModelProviders.TryParse(Provider, out var provider) && provider == ModelProvider.Embedded;

    internal TimeSpan Timeout => TimeSpan.FromSeconds(TimeoutSeconds);

    internal TimeSpan IdleTimeout => TimeSpan.FromSeconds(IdleTimeoutSeconds);

    /// <summary>The endpoint as it may be shown: without user name, password and query, where keys hide.</summary>
    internal string ShownEndpoint =>
        Uri.TryCreate(Endpoint, UriKind.Absolute, out var address)
            ? address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)
            : "(no endpoint)";

    /// <summary>Names everything except the key.</summary>
    public override string ToString() =>
        $"{Provider}, endpoint {ShownEndpoint}, model {ModelId ?? "(none)"}, key {(string.IsNullOrWhiteSpace(ApiKey) ? "none" : "set")}";
}
