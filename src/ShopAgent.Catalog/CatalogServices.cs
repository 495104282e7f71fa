using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using ShopAgent.Catalog.Import;
using ShopAgent.Catalog.Store;

namespace ShopAgent.Catalog;

/// <summary>Registers the catalogue: options (sections "Catalog" and "Data"), store and import.</summary>
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
            ServiceDescriptor.Singleton<IProductEnrichment, SameProductKeyEnrichment>(),
        ]);
        services.TryAddSingleton<ProductEnricher>();
        services.TryAddSingleton<CatalogImporter>();
        services.TryAddSingleton<ImportExplainer>();
        services.TryAddSingleton<AutoImport>();
        return services;
    }
}
