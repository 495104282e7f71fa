using System.Globalization;
using Microsoft.Data.Sqlite;
using ShopAgent.Catalog.Products;

namespace ShopAgent.Catalog.Store;

/// <summary>
/// The SQLite file catalog.db of a data folder: created, migrated and opened here. Thread-safe; several processes may use one file (write-ahead log, writers wait
/// <see cref="BusyTimeoutSeconds"/> for each other).
/// </summary>
public sealed class CatalogDatabase
{
    public const string FileName = "catalog.db";

    public const int BusyTimeoutSeconds = 5;

    private readonly Lock _gate = new();
    private readonly string _pooled;
    private readonly string _unpooled;
    private bool _ready;

    /// <param name="directory">Data folder; created on first use.</param>
    public CatalogDatabase(string directory)
    {
        Directory = Path.GetFullPath(directory);
        FilePath = Path.Combine(Directory, FileName);
        _pooled = ConnectionString(pooling: true);
        _unpooled = ConnectionString(pooling: false);
    }

    public string Directory { get; }

    public string FilePath { get; }

    /// <summary>A short-lived connection from the pool, ready to use; dispose it.</summary>
    /// <exception cref="CatalogException">The file cannot be used: not writable, damaged, or written by a newer program.</exception>
    public SqliteConnection Open()
    {
        EnsureReady();
        return Connect(_pooled);
    }

    /// <summary>A connection of its own, for work with temporary tables; dispose it.</summary>
    /// <exception cref="CatalogException">As <see cref="Open"/>.</exception>
    public SqliteConnection OpenUnpooled()
    {
        EnsureReady();
        return Connect(_unpooled);
    }

    /// <summary>Creates or migrates the file; called by <see cref="Open"/>, too.</summary>
    /// <exception cref="CatalogException">As <see cref="Open"/>.</exception>
    public void EnsureReady()
    {
        lock (_gate)
        {
            if (_ready) return;
            try
            {
                System.IO.Directory.CreateDirectory(Directory);
                using var connection = Connect(_unpooled);
                connection.Execute("PRAGMA journal_mode = WAL");
                CatalogSchema.Migrate(connection, FilePath);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw new CatalogException($"The data folder {Directory} cannot be written: {exception.Message} Set Data:Directory to a folder that you may write to.", exception);
            }
            catch (SqliteException exception)
            {
                throw Unusable(exception);
            }

            _ready = true;
        }
    }

    private SqliteConnection Connect(string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();
            connection.Execute($"PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = {(BusyTimeoutSeconds * 1000).ToString(CultureInfo.InvariantCulture)}");
            return connection;
        }
        catch (SqliteException exception)
        {
            connection.Dispose();
            throw Unusable(exception);
        }
    }

    private CatalogException Unusable(SqliteException exception) => exception.SqliteErrorCode switch
    {
        SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED => new CatalogException(
            $"The catalogue {FilePath} is being written by another process; try again when it has finished.", exception),
        SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_CORRUPT => new CatalogException(
            $"The catalogue {FilePath} is damaged or not a SQLite file; move it away and import the feeds again.", exception),
        SQLitePCL.raw.SQLITE_FULL => new CatalogException($"The disk that holds the catalogue {FilePath} is full; free some space and try again.", exception),
        _ => new CatalogException($"The catalogue {FilePath} cannot be opened: {exception.Message} Set Data:Directory to a folder that you may write to.", exception),
    };

    private string ConnectionString(bool pooling) => new SqliteConnectionStringBuilder
    {
        DataSource = FilePath,
        ForeignKeys = true,
        Pooling = pooling,
        DefaultTimeout = BusyTimeoutSeconds,
    }.ToString();
}
