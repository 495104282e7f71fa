using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using ShopAgent.Catalog;
using ShopAgent.Import;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Store;
using ShopAgent.Import.Importing;
using ShopAgent.Tests.Fakes;
using ShopAgent.Tests.Store;

namespace ShopAgent.Tests.Import;

/// <summary>An empty catalogue, a folder for feeds, and the importer as the program registers it.</summary>
public sealed class ImportFixture : IDisposable
{
    private readonly CatalogFixture _catalog = new();
    private readonly ServiceProvider _services;

    public ImportFixture()
    {
        Feeds = Directory.CreateDirectory(Path.Combine(_catalog.Directory, "feeds")).FullName;
        var services = new ServiceCollection();
        services.AddSingleton(_catalog.Database);
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton(TestCatalog.Lexicon);
        services.AddCatalog().AddImport();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        _services = services.BuildServiceProvider();
        _services.GetRequiredService<IOptions<CatalogOptions>>().Value.Path = Feeds;
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 5, 1, 12, 0, 0, TimeSpan.Zero));

    public string Feeds { get; }

    public ProductStore Store => _catalog.Store;

    public CatalogDatabase Database => _catalog.Database;

    public CatalogOptions Options => _services.GetRequiredService<IOptions<CatalogOptions>>().Value;

    public AutoImport Auto => _services.GetRequiredService<AutoImport>();

    public CatalogImporter Importer => _services.GetRequiredService<CatalogImporter>();

    public MerchantRemover Remover => _services.GetRequiredService<MerchantRemover>();

    public string Write(string name, string text, Encoding? encoding = null)
    {
        var path = Path.Combine(Feeds, name);
        File.WriteAllText(path, text, encoding ?? new UTF8Encoding(false));
        return path;
    }

    public string WriteGzip(string name, string text)
    {
        var path = Path.Combine(Feeds, name);
        using var gzip = new GZipStream(File.Create(path), CompressionLevel.Fastest);
        gzip.Write(Encoding.UTF8.GetBytes(text));
        return path;
    }

    public async Task<ImportReport> ImportAsync(string path, string? currency = "EUR", bool force = false) =>
        Assert.Single(await ImportAllAsync(path, currency, force));

    public Task<IReadOnlyList<ImportReport>> ImportAllAsync(string path, string? currency = "EUR", bool force = false) =>
        Importer.ImportAsync(path, new ImportOptions { Currency = currency is null ? null : new Currency(currency), Force = force }, null, CancellationToken.None);

    /// <summary>Imports one feed of the given text and returns its report.</summary>
    public Task<ImportReport> ImportTextAsync(string name, string text, string? currency = "EUR") => ImportAsync(Write(name, text), currency);

    public Product Product(string id) => Store.Find(id) ?? throw new Xunit.Sdk.XunitException($"{id} is not in the catalogue.");

    public void Dispose()
    {
        _services.Dispose();
        _catalog.Dispose();
    }
}
