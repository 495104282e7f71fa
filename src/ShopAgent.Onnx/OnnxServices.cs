using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using ShopAgent.Catalog.Search.Meaning;

namespace ShopAgent.Onnx;

/// <summary>Lets Embeddings:Provider=Onnx run models on this machine. Call it before AddCatalog.</summary>
public static class OnnxServices
{
    public static IServiceCollection AddOnnxEmbeddings(this IServiceCollection services)
    {
        services.TryAddSingleton<IEmbedder>(provider =>
        {
            var options = provider.GetRequiredService<IOptions<EmbeddingOptions>>();
            return string.Equals(options.Value.Provider, EmbeddingOptions.OnnxProvider, StringComparison.OrdinalIgnoreCase) ? new OnnxEmbedder(options.Value.Folder!) : EmbeddingServices.OfEndpoint(options);
        });
        return services;
    }
}
