using Microsoft.Data.Sqlite;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Store;
using ShopAgent.Catalog.Words.Lexicon;

namespace ShopAgent.Catalog.Search.Indexing;

/// <summary>
/// Builds the index of merchants that have none or an outdated one, from their stored products: after the file was migrated from an older program, and when the word lists changed. Nothing has
/// to be imported again.
/// </summary>
internal sealed class SegmentRebuilder(CatalogDatabase database, ProductStore store, Lexicon lexicon)
{
    private readonly string _format = SegmentWriter.FormatOf(lexicon);

    /// <exception cref="CatalogException">Another process writes the catalogue.</exception>
    public void Run()
    {
        using var connection = database.OpenUnpooled();
        if (Outdated(connection).Count == 0) return;
        try
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            // Another process may have done it while this one waited for the lock.
            foreach (var merchant in Outdated(connection)) Build(connection, merchant);
            transaction.Commit();
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED)
        {
            throw new CatalogException($"The search index in {database.FilePath} must be renewed, but another process is writing the catalogue; try again when it has finished.", exception);
        }
    }

    private List<string> Outdated(SqliteConnection connection)
    {
        using var command = connection.Command("SELECT id FROM merchant WHERE product_count > 0 AND id NOT IN (SELECT merchant_id FROM search_segment WHERE format = $format) ORDER BY id", ("$format", _format));
        using var rows = command.ExecuteReader();
        List<string> merchants = [];
        while (rows.Read()) merchants.Add(rows.GetString(0));
        return merchants;
    }

    private void Build(SqliteConnection connection, string merchant)
    {
        using var writer = new SegmentWriter(connection, merchant, lexicon);
        foreach (var stored in store.ReadMerchant(merchant)) writer.Add(stored);
        writer.Complete();
    }
}
