using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using ShopAgent.Agent;
using ShopAgent.Catalog;
using ShopAgent.Import;
using ShopAgent.Catalog.Store;
using ShopAgent.Import.Importing;
using ShopAgent.Shopping;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Conversations;

/// <summary>The demo catalogue, imported once for all conversation tests; each conversation works on a copy of its files.</summary>
public sealed class DemoShops : IAsyncLifetime, IDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 1, 14, 10, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();

    public async Task InitializeAsync()
    {
        await using var provider = Services(_folder.Path);
        var reports = await provider.GetRequiredService<CatalogImporter>().ImportAsync(
            Path.Combine(AppContext.BaseDirectory, "catalog"), new ImportOptions { SourceKind = MerchantSource.Demo }, null, CancellationToken.None);
        Assert.All(reports, report => Assert.True(report.IsImported, report.Failure));
    }

    public Task DisposeAsync()
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>A shopper with an empty basket and profile, and a catalogue of their own to change.</summary>
    internal Shopper NewShopper(Action<IServiceCollection>? change = null) => new(_folder.Path, change);

    /// <summary>Copies the imported catalogue into another data folder.</summary>
    internal void CopyTo(string folder)
    {
        foreach (var file in Directory.GetFiles(_folder.Path, "catalog.db*")) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
    }

    internal static ServiceProvider Services(string directory, Action<IServiceCollection>? change = null)
    {
        var services = new ServiceCollection();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Data:Directory"] = directory, ["Checkout:ConfirmAmountAbove"] = "100000" }).Build();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddLogging();
        services.AddSingleton<TimeProvider>(new FakeTimeProvider(Now));
        services.AddSingleton(TestCatalog.Lexicon);
        change?.Invoke(services);
        return services.AddCatalog().AddImport().AddShopping().AddAgent().BuildServiceProvider();
    }
}
