using Microsoft.Data.Sqlite;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Store;
using ShopAgent.Catalog.Words.Lexicon;

namespace ShopAgent.Catalog.Search.Indexing;

/// <summary>
/// Builds the index of merchants that have none or an outdated one, from their stored products: after the file was migrated from an older program, and when the word lists changed. Nothing has
/// to be imported again. It takes as long as writing the index at an import, so it runs at start and at imports, where its progress is shown, and never inside a search.
/// </summary>
internal sealed class SegmentRebuilder(CatalogDatabase database, ProductStore store, Lexicon lexicon)
{
    private readonly string _format = SegmentWriter.FormatOf(lexicon);

    private const int ProgressEvery = 500;

    public bool IsNeeded()
    {
        using var connection = database.Open();
        return Outdated(connection).Count > 0;
    }

    /// <returns>How many products were indexed anew.</returns>
    /// <exception cref="CatalogException">Another process writes the catalogue.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; the index is as it was.</exception>
    public int Run(IProgress<IndexProgress>? progress, CancellationToken cancellationToken)
    {
        using var connection = database.OpenUnpooled();
        if (Outdated(connection).Count == 0) return 0;
        try
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            // Another process may have done it while this one waited for the lock.
            var outdated = Outdated(connection);
            var (total, done) = (outdated.Sum(merchant => merchant.Products), 0);
            for (var i = 0; i < outdated.Count; i++)
            {
                var (number, before) = (i + 1, done);
                done += Build(connection, outdated[i].Id, written => progress?.Report(new IndexProgress(outdated[number - 1].Name, number, outdated.Count, written, Math.Min(1, (double)(before + written) / Math.Max(1, total)))), cancellationToken);
            }

            transaction.Commit();
            return done;
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED)
        {
            throw new CatalogException($"The search index in {database.FilePath} must be renewed, but another process is writing the catalogue; try again when it has finished.", exception);
        }
    }

    private List<(string Id, string Name, int Products)> Outdated(SqliteConnection connection)
    {
        using var command = connection.Command("SELECT id, name, product_count FROM merchant WHERE product_count > 0 AND id NOT IN (SELECT merchant_id FROM search_segment WHERE format = $format) ORDER BY id", ("$format", _format));
        using var rows = command.ExecuteReader();
        List<(string Id, string Name, int Products)> merchants = [];
        while (rows.Read()) merchants.Add((rows.GetString(0), rows.GetString(1), rows.GetInt32(2)));
        return merchants;
    }

    private int Build(SqliteConnection connection, string merchant, Action<int> written, CancellationToken cancellationToken)
    {
        using var writer = new SegmentWriter(connection, merchant, lexicon);
        var count = 0;
        written(count);
        foreach (var stored in store.ReadMerchant(merchant))
        {
            writer.Add(stored);
            if (++count % ProgressEvery != 0) continue;
            cancellationToken.ThrowIfCancellationRequested();
            written(count);
        }

        writer.Complete();
        return count;
    }
}

/// <param name="Merchant">Name of the shop whose index is being built.</param>
/// <param name="Number">Number of that shop, counted from 1, of <paramref name="Merchants"/>.</param>
/// <param name="Products">Products of the shop indexed so far.</param>
/// <param name="Share">How much of all is done, 0 to 1.</param>
public sealed record IndexProgress(string Merchant, int Number, int Merchants, int Products, double Share);
