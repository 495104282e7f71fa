using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using ShopAgent.Catalog.Embeddings;
using ShopAgent.Catalog.Import;
using ShopAgent.Catalog.Language;
using ShopAgent.Catalog.Search;
using ShopAgent.Catalog.Search.Comparing;
using ShopAgent.Catalog.Search.Facets;
using ShopAgent.Catalog.Search.Similar;
using ShopAgent.Catalog.Specs;
using ShopAgent.Catalog.Store;

namespace ShopAgent.Catalog;

/// <summary>Registers the catalogue: options (sections "Catalog" and "Data"), store, import and search.</summary>
public static class CatalogServices
{
    public static IServiceCollection AddCatalog(this IServiceCollection services)
    {
        services.AddOptions<CatalogOptions>().BindConfiguration(CatalogOptions.SectionName).ValidateOnStart();
        services.AddOptions<DataOptions>().BindConfiguration(DataOptions.SectionName).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<CatalogOptions>, CatalogOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<DataOptions>, DataOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => new CatalogDatabase(provider.GetRequiredService<IOptions<DataOptions>>().Value.FullPath));
        services.TryAddSingleton<ProductStore>();
        services.TryAddSingleton<IProductLookup>(provider => provider.GetRequiredService<ProductStore>());
        services.TryAddEnumerable(
        [
            ServiceDescriptor.Singleton<IProductEnrichment, FoodEnrichment>(),
            ServiceDescriptor.Singleton<IProductEnrichment, PackEnrichment>(),
            ServiceDescriptor.Singleton<IProductEnrichment, SpecEnrichment>(),
            ServiceDescriptor.Singleton<IProductEnrichment, SameProductKeyEnrichment>(),
        ]);
        services.TryAddSingleton(provider => new ProductEnricher(provider.GetServices<IProductEnrichment>()) { HeadNoun = provider.GetRequiredService<HeadNoun>().Of });
        services.TryAddSingleton<CatalogImporter>();
        services.TryAddSingleton<ImportExplainer>();
        services.TryAddSingleton<AutoImport>();
        services.TryAddSingleton<MerchantRemover>();
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
