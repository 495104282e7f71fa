using Microsoft.Extensions.Options;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Store;
using ShopAgent.Import.Sources;

namespace ShopAgent.Import.Importing;

/// <summary>Removes a shop with all its products. Baskets and orders that hold them know them still.</summary>
public sealed class MerchantRemover(CatalogDatabase database, IOptions<CatalogOptions> options, TimeProvider time)
{
    /// <returns>False when the catalogue has no such shop.</returns>
    /// <exception cref="CatalogException">The shop is named by Catalog:Sources and would come back, or another import is running.</exception>
    public async Task<bool> RemoveAsync(string merchantId, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        if (SourceReader.Read(options.Value).Feeds.FirstOrDefault(feed => feed.MerchantId == merchantId) is { } source)
            throw new CatalogException($"{merchantId} is named by {source.SettingKey} and would come back at the next start; remove it there.");
        database.EnsureReady();
        using var gate = await ImportLock.TakeAsync(database.Directory, time, progress, cancellationToken);
        using var connection = database.OpenUnpooled();
        using var transaction = connection.BeginTransaction(deferred: false);
        var removed = MerchantStatements.Remove(connection, merchantId);
        transaction.Commit();
        return removed;
    }
}
