using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ShopAgent.Catalog.Search.Meaning;

/// <summary>Registers search by meaning (section "Embeddings"); nothing of it runs while it is off.</summary>
public static class EmbeddingServices
{
    /// <summary>A build that can run local models registers its <see cref="IEmbedder"/> before.</summary>
    internal static IServiceCollection AddEmbeddings(this IServiceCollection services)
    {
        services.AddOptions<EmbeddingOptions>().BindConfiguration(EmbeddingOptions.SectionName).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<EmbeddingOptions>, EmbeddingOptionsValidator>());
        services.TryAddSingleton<IEmbedder>(provider => Embedder(provider.GetRequiredService<IOptions<EmbeddingOptions>>()));
        services.TryAddSingleton<VectorStore>();
        services.TryAddSingleton<SemanticSearch>();
        services.TryAddSingleton(provider => new EmbeddingIndexer(
            provider.GetRequiredService<VectorStore>(), provider.GetRequiredService<IEmbedder>(), provider.GetRequiredService<IOptions<EmbeddingOptions>>()));
        return services;
    }

    /// <summary>The embedder of provider Endpoint.</summary>
    public static IEmbedder OfEndpoint(IOptions<EmbeddingOptions> options) => new EndpointEmbedder(new HttpClient { Timeout = Timeout.InfiniteTimeSpan }, options);

    private static IEmbedder Embedder(IOptions<EmbeddingOptions> options) => options.Value.Is(EmbeddingOptions.OnnxProvider)
        ? new NoEmbedder("Embeddings:Provider is Onnx, but this build cannot run local models. Start it with -p:WithOnnx=true, or use Embeddings:Provider=Endpoint.")
        : OfEndpoint(options);
}
