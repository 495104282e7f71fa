using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ShopAgent.Catalog;
using ShopAgent.Import;

namespace ShopAgent.Benchmarks.Imports;

/// <summary>The product's own services over a data folder.</summary>
internal static class Importing
{
    public static ServiceProvider Services(string dataFolder) => new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new("Data:Directory", dataFolder)]).Build())
        .AddCatalog().AddImport()
        .BuildServiceProvider();
}
