using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Data.Sqlite;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search.Documents;
using ShopAgent.Catalog.Search.Indexing;
using ShopAgent.Catalog.Store;
using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Import.Issues;

namespace ShopAgent.Import.Writing;

/// <summary>
/// Replaces one merchant's snapshot in one transaction: <see cref="Begin"/>, then <see cref="Write(Product, string)"/> for every product, then <see cref="Complete"/>.
/// Disposed without <see cref="Complete"/>, or killed, it leaves the catalogue as it was. Products whose content did not change keep their row untouched; those that are gone
/// from the feed go. The search index is written along; it stays as it is when no product changed.
/// </summary>
internal sealed class ProductWriter : IDisposable
{
    /// <summary>Negative: KiB. Ids of a feed come in no order, and a cache that is smaller than the middle of their index writes its pages over and over.</summary>
    private const string CacheSize = "-65536";

    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;
    private readonly ProductStatements _statements;
    private readonly string _merchantId;
    private readonly SegmentWriter? _index;
    private readonly long? _segmentBefore;
    private bool _hasChanged;

    private ProductWriter(SqliteConnection connection, SqliteTransaction transaction, string merchantId, Lexicon? lexicon)
    {
        (_connection, _transaction, _merchantId) = (connection, transaction, merchantId);
        _statements = new ProductStatements(connection);
        if (lexicon is null) return;
        _segmentBefore = SegmentWriter.Current(connection, merchantId, lexicon);
        _hasChanged = _segmentBefore is null;
        _index = new SegmentWriter(connection, merchantId, lexicon);
    }

    /// <summary>Takes the write lock; the merchant exists from here on.</summary>
    /// <param name="connection">A connection of one's own (<see cref="CatalogDatabase.OpenUnpooled"/>): a temporary table is used.</param>
    /// <param name="lexicon">Null: the merchant's search index is dropped; SearchIndex.RenewAsync builds it.</param>
    /// <exception cref="SqliteException">Another process holds the write lock for longer than the busy timeout.</exception>
    public static ProductWriter Begin(SqliteConnection connection, Merchant merchant, MerchantSource source, Lexicon? lexicon = null)
    {
        var transaction = connection.BeginTransaction(deferred: false);
        try
        {
            connection.Execute($"PRAGMA cache_size = {CacheSize}");
            connection.Execute("CREATE TEMP TABLE IF NOT EXISTS seen (pk INTEGER PRIMARY KEY, is_indexed INTEGER NOT NULL) STRICT; DELETE FROM temp.seen");
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

    /// <summary>What <see cref="Write(FinishedProduct)"/> needs for the index; may be called by several threads at once, and beside the other methods.</summary>
    public SearchDocument? Prepare(Product product, string head) => _index?.Prepare(product, head);

    public void Write(Product product, string head) => Write(new ProductRow(product, head, ProductHash.Of(product, head)), product, Prepare(product, head));

    public void Write(FinishedProduct finished)
    {
        if (finished.Stored is { } stored) Keep(stored.Key, finished.Product.SourceLine);
        else Write(finished.Row!, finished.Product, finished.Document);
    }

    public void Write(ImportIssue issue) => _statements.Insert(_merchantId, issue);

    /// <summary>Drops what is gone, counts, and commits.</summary>
    public void Complete()
    {
        _hasChanged |= _connection.Execute("DELETE FROM product WHERE merchant_id = $id AND pk NOT IN (SELECT pk FROM temp.seen)", ("$id", _merchantId)) > 0;
        if (_index is null) _connection.Execute("DELETE FROM search_segment WHERE merchant_id = $id", ("$id", _merchantId));
        else if (_hasChanged) CompleteIndex(_index);
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

    private void Write(ProductRow row, Product product, SearchDocument? document)
    {
        var stored = _statements.Find(product.Id);
        if (stored?.Hash == row.Hash)
        {
            Keep(stored.Value.Key, product.SourceLine);
            return;
        }

        if (stored is { Key: var key }) _statements.Update(key, row, product.SourceLine);
        else key = _statements.Insert(row, product.SourceLine);
        _hasChanged = true;
        if (document is not null) _index?.Add(key, product, document);
        _statements.MarkSeen(key, isIndexed: document is not null);
    }

    private void Keep(long key, int sourceLine)
    {
        _statements.KeepAt(key, sourceLine);
        _statements.MarkSeen(key, isIndexed: false);
    }

    /// <summary>A segment is written whole, so what was kept is taken over; where nothing changed, nothing of this runs.</summary>
    private void CompleteIndex(SegmentWriter index)
    {
        if (_segmentBefore is { } before)
        {
            using var kept = new KeptDocuments(_connection, before);
            kept.AddTo(index);
        }
        else
            foreach (var stored in ProductStore.Read(_connection, "WHERE pk IN (SELECT pk FROM temp.seen WHERE is_indexed = 0)", "")) index.Add(stored);
        if (index.Count == _connection.ExecuteLong("SELECT count(*) FROM temp.seen")) index.Complete();
        // The segment before was damaged: the next search builds a new one from the products.
        else _connection.Execute("DELETE FROM search_segment WHERE merchant_id = $id", ("$id", _merchantId));
    }
}

/// <summary>Tells whether a product changed since it was stored, before anything is derived from it: products with one hash have the same rows.</summary>
[JsonSerializable(typeof(Product))]
internal sealed partial class ProductHash : JsonSerializerContext
{
    /// <summary>128 bits of SHA-256: two contents with one hash do not happen.</summary>
    private const int Bytes = 16;

    /// <summary>Every field that can be set, so that a new one counts by itself.</summary>
    private static readonly ProductHash Compact = new(new JsonSerializerOptions { IgnoreReadOnlyProperties = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault });

    /// <param name="derivation">What the derived facts depend on beside the product: program, word lists.</param>
    /// <returns>Lower-case hex. The line in the feed does not count.</returns>
    public static string Of(Product product, string derivation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(derivation));
        hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(product with { SourceLine = 0 }, Compact.Product));
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, Bytes));
    }
}
