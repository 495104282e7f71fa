using Microsoft.Data.Sqlite;
using ShopAgent.Catalog.Import;
using ShopAgent.Catalog.Language;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search.Indexing;

namespace ShopAgent.Catalog.Store;

/// <summary>
/// Replaces one merchant's snapshot in one transaction: <see cref="Begin"/>, then <see cref="Write(Product, string)"/> for every product, then <see cref="Complete"/>.
/// Disposed without <see cref="Complete"/>, or killed, it leaves the catalogue as it was. Products whose content did not change keep their row untouched; those that are gone
/// from the feed go. The search index is written along; it stays as it is when no product changed.
/// </summary>
internal sealed class ProductWriter : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;
    private readonly ProductStatements _statements;
    private readonly string _merchantId;
    private readonly SegmentWriter? _index;
    private bool _hasChanged;

    private ProductWriter(SqliteConnection connection, SqliteTransaction transaction, string merchantId, Lexicon? lexicon)
    {
        (_connection, _transaction, _merchantId) = (connection, transaction, merchantId);
        _statements = new ProductStatements(connection);
        if (lexicon is null) return;
        _hasChanged = !SegmentWriter.IsCurrent(connection, merchantId, lexicon);
        _index = new SegmentWriter(connection, merchantId, lexicon);
    }

    /// <summary>Takes the write lock; the merchant exists from here on.</summary>
    /// <param name="connection">A connection of one's own (<see cref="CatalogDatabase.OpenUnpooled"/>): a temporary table is used.</param>
    /// <param name="lexicon">Null: the merchant's search index is dropped, and built by the next search.</param>
    /// <exception cref="SqliteException">Another process holds the write lock for longer than the busy timeout.</exception>
    public static ProductWriter Begin(SqliteConnection connection, Merchant merchant, MerchantSource source, Lexicon? lexicon = null)
    {
        var transaction = connection.BeginTransaction(deferred: false);
        try
        {
            connection.Execute("CREATE TEMP TABLE IF NOT EXISTS seen (pk INTEGER PRIMARY KEY) STRICT; DELETE FROM temp.seen");
            MerchantStatements.Save(connection, merchant, source);
            return new ProductWriter(connection, transaction, merchant.Id, lexicon);
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

    public void Write(Product product, string head)
    {
        var row = new ProductRow(product, head);
        long key;
        var stored = _statements.Find(product.Id);
        if (stored is null) key = _statements.Insert(row, product.SourceLine);
        else
        {
            key = stored.Value.Key;
            if (stored.Value.Hash == row.Hash) _statements.KeepAt(key, product.SourceLine);
            else _statements.Update(key, row, product.SourceLine);
        }

        _hasChanged |= stored?.Hash != row.Hash;
        _statements.MarkSeen(key);
        _index?.Add(new StoredProduct(key, head, product));
    }

    public void Write(ImportIssue issue) => _statements.Insert(_merchantId, issue);

    /// <summary>Drops what is gone, counts, and commits.</summary>
    public void Complete()
    {
        _hasChanged |= _connection.Execute("DELETE FROM product WHERE merchant_id = $id AND pk NOT IN (SELECT pk FROM temp.seen)", ("$id", _merchantId)) > 0;
        if (_index is null) _connection.Execute("DELETE FROM search_segment WHERE merchant_id = $id", ("$id", _merchantId));
        else if (_hasChanged) _index.Complete();
        else _index.Discard();
        MerchantStatements.SaveCounts(_connection, _merchantId);
        MerchantStatements.GrowVersion(_connection);
        _transaction.Commit();
    }

    public void Dispose()
    {
        _index?.Dispose();
        _statements.Dispose();
        _transaction.Dispose();
    }
}
