using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using ShopAgent.Catalog.Search.Documents;
using ShopAgent.Catalog.Store;
using ShopAgent.Import.Enrich;
using ShopAgent.Import.Importing;
using ShopAgent.Import.Sources;

namespace ShopAgent.Import;

/// <summary>Registers the import: what it derives, one feed at a time, and the sources that are imported on start.</summary>
public static class ImportServices
{
    /// <summary>Needs AddCatalog.</summary>
    public static IServiceCollection AddImport(this IServiceCollection services)
    {
        services.AddOptions<CatalogOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<CatalogOptions>, CatalogOptionsValidator>());
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
        return services;
    }
}
