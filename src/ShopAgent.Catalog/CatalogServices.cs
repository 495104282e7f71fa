using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using ShopAgent.Catalog.Search;
using ShopAgent.Catalog.Search.Documents;
using ShopAgent.Catalog.Search.Indexing;
using ShopAgent.Catalog.Search.Meaning;
using ShopAgent.Catalog.Specs;
using ShopAgent.Catalog.Store;
using ShopAgent.Catalog.Words.Lexicon;

namespace ShopAgent.Catalog;

/// <summary>Registers the catalogue: options (sections "Catalog" and "Data"), store and search.</summary>
public static class CatalogServices
{
    public static IServiceCollection AddCatalog(this IServiceCollection services)
    {
        services.AddOptions<CatalogOptions>().BindConfiguration(CatalogOptions.SectionName);
        services.AddOptions<DataOptions>().BindConfiguration(DataOptions.SectionName).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<DataOptions>, DataOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => new CatalogDatabase(provider.GetRequiredService<IOptions<DataOptions>>().Value.FullPath));
        services.TryAddSingleton<ProductStore>();
        services.TryAddSingleton<IProductLookup>(provider => provider.GetRequiredService<ProductStore>());
        return services.AddSearch();
    }

    private static IServiceCollection AddSearch(this IServiceCollection services)
    {
        services.TryAddSingleton(_ => Lexicon.LoadDefault());
        services.TryAddSingleton<SpecExtractor>();
        services.TryAddSingleton<HeadNoun>();
        services.TryAddSingleton<SearchIndex>();
        services.TryAddSingleton<QueryParser>();
        services.AddEmbeddings();
        services.TryAddSingleton(provider => new ProductSearch(
            provider.GetRequiredService<SearchIndex>(), provider.GetRequiredService<Lexicon>(), provider.GetRequiredService<TimeProvider>())
        {
            Semantic = provider.GetRequiredService<IOptions<EmbeddingOptions>>().Value.IsOn ? provider.GetRequiredService<SemanticSearch>() : null,
        });
        services.TryAddSingleton<QueryRefiner>();
        services.TryAddSingleton<SimilarProducts>();
        services.TryAddSingleton<ProductComparison>();
        services.TryAddSingleton<ProductFacets>();
        return services;
    }
}
