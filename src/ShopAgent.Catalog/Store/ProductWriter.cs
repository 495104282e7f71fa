using Microsoft.Data.Sqlite;
using ShopAgent.Catalog.Import;
using ShopAgent.Catalog.Products;

namespace ShopAgent.Catalog.Store;

/// <summary>
/// Replaces one merchant's snapshot in one transaction: <see cref="Begin"/>, then <see cref="Write(Product, string)"/> for every product, then <see cref="Complete"/>.
/// Disposed without <see cref="Complete"/>, or killed, it leaves the catalogue as it was. Products whose content did not change keep their row untouched; those that are gone
/// from the feed go.
/// </summary>
internal sealed class ProductWriter : IDisposable
{
    /// <summary>Negative: KiB. Ids of a feed come in no order, and a cache that is smaller than the middle of their index writes its pages over and over.</summary>
    private const string CacheSize = "-65536";

    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;
    private readonly ProductStatements _statements;
    private readonly string _merchantId;

    private ProductWriter(SqliteConnection connection, SqliteTransaction transaction, string merchantId)
    {
        (_connection, _transaction, _merchantId) = (connection, transaction, merchantId);
        _statements = new ProductStatements(connection);
    }

    /// <summary>Takes the write lock; the merchant exists from here on.</summary>
    /// <param name="connection">A connection of one's own (<see cref="CatalogDatabase.OpenUnpooled"/>): a temporary table is used.</param>
    /// <exception cref="SqliteException">Another process holds the write lock for longer than the busy timeout.</exception>
    public static ProductWriter Begin(SqliteConnection connection, Merchant merchant, MerchantSource source)
    {
        var transaction = connection.BeginTransaction(deferred: false);
        try
        {
            connection.Execute($"PRAGMA cache_size = {CacheSize}");
            connection.Execute("CREATE TEMP TABLE IF NOT EXISTS seen (pk INTEGER PRIMARY KEY) STRICT; DELETE FROM temp.seen");
            MerchantStatements.Save(connection, merchant, source);
            return new ProductWriter(connection, transaction, merchant.Id);
        }
        catch
        {
            transaction.Dispose();
            throw;
        }
    }

    /// <summary>Removes the other merchants that the program imported by itself, as part of the transaction.</summary>
    /// <returns>How many went.</returns>
    public int RemoveDemo() => _connection.Execute("DELETE FROM merchant WHERE source_kind = 'demo' AND id <> $id", ("$id", _merchantId));

    public void Write(Product product, string head) => Write(product.Id, new ProductRow(product, head, ProductHash.Of(product, head)), product.SourceLine);

    public void Write(FinishedProduct product)
    {
        if (product.Stored is { } stored) Keep(stored.Key, product.Product.SourceLine);
        else Write(product.Product.Id, product.Row!, product.Product.SourceLine);
    }

    public void Write(ImportIssue issue) => _statements.Insert(_merchantId, issue);

    /// <summary>Drops what is gone, counts, and commits.</summary>
    public void Complete()
    {
        _connection.Execute("DELETE FROM product WHERE merchant_id = $id AND pk NOT IN (SELECT pk FROM temp.seen)", ("$id", _merchantId));
        MerchantStatements.SaveCounts(_connection, _merchantId);
        MerchantStatements.GrowVersion(_connection);
        _transaction.Commit();
    }

    public void Dispose()
    {
        _statements.Dispose();
        _transaction.Dispose();
    }

    private void Write(string id, ProductRow row, int sourceLine)
    {
        var stored = _statements.Find(id);
        if (stored?.Hash == row.Hash)
        {
            Keep(stored.Value.Key, sourceLine);
            return;
        }

        if (stored is { Key: var key }) _statements.Update(key, row, sourceLine);
        else key = _statements.Insert(row, sourceLine);
        _statements.MarkSeen(key);
    }

    private void Keep(long key, int sourceLine)
    {
        _statements.KeepAt(key, sourceLine);
        _statements.MarkSeen(key);
    }
}
