using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;
using ShopAgent.Catalog.Products;

namespace ShopAgent.Catalog.Search.Meaning;

/// <summary>Asks an OpenAI-compatible API: POST {Endpoint}/embeddings with "model" and "input".</summary>
internal sealed class EndpointEmbedder(HttpClient http, IOptions<EmbeddingOptions> options) : IEmbedder
{
    /// <summary>Of a refusal's body, for the message.</summary>
    private const int ShownLength = 200;

    public IReadOnlyList<float[]> Embed(IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(TimeSpan.FromSeconds(options.Value.TimeoutSeconds));
        try
        {
            using var request = Request(texts);
            using var response = http.Send(request, HttpCompletionOption.ResponseContentRead, timeout.Token);
            using var body = response.Content.ReadAsStream(timeout.Token);
            return response.IsSuccessStatusCode ? Read(body, texts.Count) : throw Refused(response, body);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new CatalogException($"The embeddings endpoint {Shown} did not answer within {options.Value.TimeoutSeconds} seconds; see whether it is up, or raise Embeddings:TimeoutSeconds.");
        }
        catch (HttpRequestException exception)
        {
            throw new CatalogException($"The embeddings endpoint {Shown} cannot be reached: {exception.Message} Start it, or correct Embeddings:Endpoint.", exception);
        }
    }

    private string Shown => new Uri(options.Value.Endpoint!).GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);

    private HttpRequestMessage Request(IReadOnlyList<string> texts)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, options.Value.Endpoint!.TrimEnd('/') + "/embeddings")
        {
            Content = JsonContent.Create(new EmbeddingRequest(options.Value.ModelId!, texts), EmbeddingJson.Default.EmbeddingRequest),
        };
        if (options.Value.ApiKey is { Length: > 0 } key) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return request;
    }

    private List<float[]> Read(Stream body, int count)
    {
        try
        {
            var reply = JsonSerializer.Deserialize(body, EmbeddingJson.Default.EmbeddingReply);
            var vectors = (reply?.Data ?? []).OrderBy(item => item.Index).Select(item => item.Embedding).OfType<float[]>().ToList();
            if (vectors.Count == count && vectors.TrueForAll(vector => vector.Length > 0 && vector.Length == vectors[0].Length)) return vectors;
        }
        catch (JsonException)
        {
            // Said below: whatever it was, it was no list of vectors.
        }

        throw new CatalogException($"The embeddings endpoint {Shown} answered without one vector a text; see whether Embeddings:Endpoint and Embeddings:ModelId name an embeddings model.");
    }

    private CatalogException Refused(HttpResponseMessage response, Stream body)
    {
        using var reader = new StreamReader(body);
        var said = reader.ReadToEnd().ReplaceLineEndings(" ");
        if (said.Length > ShownLength) said = said[..ShownLength] + "…";
        if (options.Value.ApiKey is { Length: > 0 } key) said = said.Replace(key, "***", StringComparison.Ordinal);
        return new CatalogException($"The embeddings endpoint {Shown} refused with {(int)response.StatusCode}: {said} Check Embeddings:ModelId and SHOPAGENT_Embeddings__ApiKey.");
    }
}

/// <summary>Body of POST /embeddings.</summary>
internal sealed record EmbeddingRequest(string Model, IReadOnlyList<string> Input);

/// <summary>Answer of POST /embeddings.</summary>
internal sealed record EmbeddingReply(IReadOnlyList<EmbeddingItem>? Data);

/// <param name="Index">Position of the text that the vector belongs to.</param>
internal sealed record EmbeddingItem(int Index, float[]? Embedding);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(EmbeddingRequest))]
[JsonSerializable(typeof(EmbeddingReply))]
internal sealed partial class EmbeddingJson : JsonSerializerContext;
