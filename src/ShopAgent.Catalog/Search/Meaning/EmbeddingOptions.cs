namespace ShopAgent.Catalog.Search.Meaning;

/// <summary>Search by meaning beside search by words: section "Embeddings". Off by default; then nothing of it runs.</summary>
public sealed class EmbeddingOptions
{
    public const string SectionName = "Embeddings";

    public const string None = "None";
    public const string EndpointProvider = "Endpoint";
    public const string OnnxProvider = "Onnx";

    /// <summary>"None" (default), "Endpoint" (any OpenAI-compatible embeddings API) or "Onnx" (a model in a local folder).</summary>
    public string Provider { get; set; } = None;

    /// <summary>Base address of the API, without /embeddings: "http://localhost:11434/v1".</summary>
    public string? Endpoint { get; set; }

    /// <summary>The model's name as the endpoint knows it.</summary>
    public string? ModelId { get; set; }

    /// <summary>Belongs in the environment (SHOPAGENT_Embeddings__ApiKey) or in user secrets. Never printed.</summary>
    public string? ApiKey { get; set; }

    /// <summary>Of provider Onnx: a folder with model.onnx and vocab.txt.</summary>
    public string? Folder { get; set; }

    /// <summary>Put before a shopper's words; some models want "query: ". Default none.</summary>
    public string QueryPrefix { get; set; } = "";

    /// <summary>Put before a product's words; some models want "passage: ". Default none.</summary>
    public string ProductPrefix { get; set; } = "";

    /// <summary>Products in one request, 1 to 2048. Default 64.</summary>
    public int BatchSize { get; set; } = 64;

    /// <summary>Seconds until the endpoint must have answered, 1 to 600. Default 30.</summary>
    public int TimeoutSeconds { get; set; } = 30;

    internal bool IsOn => !Is(None);

    internal bool Is(string provider) => string.Equals(Provider, provider, StringComparison.OrdinalIgnoreCase);

    /// <summary>Changes when vectors made before can no longer be compared with new ones.</summary>
    internal string ModelKey => Is(OnnxProvider) ? $"onnx\n{Folder}\n{QueryPrefix}\n{ProductPrefix}" : $"{Endpoint}\n{ModelId}\n{QueryPrefix}\n{ProductPrefix}";
}
