using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ShopAgent.Catalog;
using ShopAgent.Import;
using ShopAgent.Catalog.Store;

namespace ShopAgent.Tests.Import;

public sealed class CatalogServicesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("shopagent-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Settings_reach_the_store()
    {
        using var services = Build(("Data:Directory", Path.Combine(_folder, "data")), ("Catalog:Path", "feeds"), ("Catalog:Currency", "CHF"));
        Assert.Equal(Path.Combine(_folder, "data", CatalogDatabase.FileName), services.GetRequiredService<CatalogDatabase>().FilePath);
        var options = services.GetRequiredService<IOptions<CatalogOptions>>().Value;
        Assert.Equal(("feeds", "CHF"), (options.Path, options.Currency));
        Assert.Same(services.GetRequiredService<ProductStore>(), services.GetRequiredService<IProductLookup>());
    }

    [Fact]
    public void Wrong_settings_are_refused_with_their_key_and_a_remedy()
    {
        using var services = Build(("Catalog:Currency", "euro"), ("Catalog:Path", "a\0b"));
        var failure = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<CatalogOptions>>().Value);
        Assert.Equal(2, failure.Failures.Count());
        Assert.Contains(failure.Failures, message => message.Contains("Catalog:Currency", StringComparison.Ordinal) && message.Contains("EUR", StringComparison.Ordinal));
    }

    [Fact]
    public void A_data_folder_that_is_a_file_is_refused()
    {
        var file = Path.Combine(_folder, "file");
        File.WriteAllText(file, "");
        using var services = Build(("Data:Directory", file));
        Assert.Contains("Data:Directory", Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<DataOptions>>().Value).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Defaults_are_the_demo_catalogue_and_the_users_own_folder()
    {
        Assert.Equal("catalog", new CatalogOptions().Path);
        Assert.Equal("shopagent", Path.GetFileName(new DataOptions().FullPath));
        Assert.True(Path.IsPathFullyQualified(new DataOptions().FullPath));
        Assert.Null(new CatalogOptions { Path = "" }.FindPath());
    }

    private static ServiceProvider Build(params (string Key, string Value)[] settings)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value)).Build());
        return services.AddCatalog().AddImport().BuildServiceProvider();
    }
}
