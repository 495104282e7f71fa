using Microsoft.Extensions.Options;

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

/// <summary>Says everything that is wrong with the section "Embeddings" at once; each message names the key and the remedy.</summary>
internal sealed class EmbeddingOptionsValidator : IValidateOptions<EmbeddingOptions>
{
    private const int LargestBatch = 2048;
    private const int LongestSeconds = 600;

    public ValidateOptionsResult Validate(string? name, EmbeddingOptions options)
    {
        if (!options.IsOn) return ValidateOptionsResult.Success;
        var problems = Choice(options).Concat(Limits(options)).ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Choice(EmbeddingOptions options)
    {
        if (options.Is(EmbeddingOptions.EndpointProvider)) return Endpoint(options);
        if (options.Is(EmbeddingOptions.OnnxProvider)) return Folder(options);
        return [$"Embeddings:Provider is \"{options.Provider}\", which is unknown. Use None, Endpoint (an OpenAI-compatible embeddings API) or Onnx (a model in a local folder)."];
    }

    private static IEnumerable<string> Endpoint(EmbeddingOptions options)
    {
        var isWeb = Uri.TryCreate(options.Endpoint, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);
        if (!isWeb) yield return "Embeddings:Endpoint is no web address. Write the base address of the API, for example http://localhost:11434/v1.";
        if (isWeb && options.ApiKey is { Length: > 0 } && address!.Scheme == Uri.UriSchemeHttp && !address.IsLoopback)
            yield return $"Embeddings:ApiKey would travel unencrypted to {address.Host}. Use https:// in Embeddings:Endpoint, or take the key away if this server needs none.";
        if (string.IsNullOrWhiteSpace(options.ModelId)) yield return "Embeddings:ModelId is missing. Give the model's name as the endpoint knows it, for example nomic-embed-text for Ollama.";
    }

    private static IEnumerable<string> Folder(EmbeddingOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Folder)) yield return "Embeddings:Folder is missing. Provider Onnx needs the folder that holds model.onnx and vocab.txt.";
        else if (!Directory.Exists(options.Folder)) yield return $"Embeddings:Folder is \"{options.Folder}\", which is no folder. Name the folder that holds model.onnx and vocab.txt.";
    }

    private static IEnumerable<string> Limits(EmbeddingOptions options)
    {
        if (options.BatchSize is < 1 or > LargestBatch) yield return FormattableString.Invariant($"Embeddings:BatchSize is {options.BatchSize}. Give the products of one request as a whole number from 1 to {LargestBatch} (default 64).");
        if (options.TimeoutSeconds is < 1 or > LongestSeconds) yield return FormattableString.Invariant($"Embeddings:TimeoutSeconds is {options.TimeoutSeconds}. Give the seconds as a whole number from 1 to {LongestSeconds} (default 30).");
    }
}
