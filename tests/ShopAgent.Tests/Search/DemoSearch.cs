using Microsoft.Extensions.DependencyInjection;
using ShopAgent.Catalog.Search;
using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Catalog.Store;
using ShopAgent.Import.Importing;
using ShopAgent.Tests.Conversations;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Search;

/// <summary>The demo catalogue, imported once and searched only.</summary>
public sealed class DemoSearch : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private ServiceProvider? _services;

    public async Task InitializeAsync()
    {
        _services = DemoShops.Services(_folder.Path);
        await _services.GetRequiredService<CatalogImporter>().ImportAsync(
            Path.Combine(AppContext.BaseDirectory, "catalog"), new ImportOptions { SourceKind = MerchantSource.Demo }, null, CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        if (_services is not null) await _services.DisposeAsync();
        Dispose();
    }

    public void Dispose() => _folder.Dispose();

    public SearchResult Find(string wish) => _services!.GetRequiredService<ProductSearch>().Search(_services!.GetRequiredService<QueryParser>().Parse(wish), 100);
}
