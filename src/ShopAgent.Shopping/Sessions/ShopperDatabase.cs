using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using ShopAgent.Catalog.Store;
using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Shopping.Sessions;

/// <summary>
/// The SQLite file shopper.db of a data folder: baskets, profiles and orders. Created for its owner's eyes only, migrated and opened here. Thread-safe; several processes may use one file
/// (write-ahead log, writers wait <see cref="BusyTimeoutSeconds"/> for each other).
/// </summary>
/// <param name="directory">Data folder; created on first use.</param>
public sealed class ShopperDatabase(string directory)
{
    public const string FileName = "shopper.db";

    public const int BusyTimeoutSeconds = 5;

    private readonly Lock _gate = new();
    private bool _ready;

    public string Directory { get; } = Path.GetFullPath(directory);

    public string FilePath { get; } = Path.Combine(Path.GetFullPath(directory), FileName);

    private string Damaged => $"The sessions file {FilePath} is damaged or not a SQLite file; move it away to start with empty sessions.";

    /// <summary>Does something with the file; what SQLite and the file system have against it becomes one sentence.</summary>
    /// <exception cref="ShoppingException">The file cannot be used: not writable, damaged, busy, full, or written by a newer program.</exception>
    internal T Use<T>(Func<SqliteConnection, T> work)
    {
        try
        {
            EnsureReady();
            using var connection = Open();
            return work(connection);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ShoppingException($"The data folder {Directory} cannot be written: {exception.Message} Set Data:Directory to a folder that you may write to.", exception);
        }
        catch (SqliteException exception)
        {
            throw new ShoppingException(Explain(exception), exception);
        }
        catch (JsonException exception)
        {
            throw new ShoppingException(Damaged, exception);
        }
    }

    /// <summary>Does something that is written whole or not at all.</summary>
    internal T Write<T>(Func<SqliteConnection, T> work) => Use(connection =>
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var result = work(connection);
        transaction.Commit();
        return result;
    });

    private void EnsureReady()
    {
        lock (_gate)
        {
            if (_ready) return;
            System.IO.Directory.CreateDirectory(Directory);
            CreatePrivately();
            using var connection = Open();
            connection.Execute("PRAGMA journal_mode = WAL");
            ShopperSchema.Migrate(connection, FilePath);
            _ready = true;
        }
    }

    /// <summary>Allergies and orders are nobody else's business on a shared machine; SQLite gives its log files the mode of the database.</summary>
    private void CreatePrivately()
    {
        if (OperatingSystem.IsWindows()) return;
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite };
        using var file = new FileStream(FilePath, options);
    }

    /// <summary>
    /// Not pooled: the last connection to close empties the write-ahead log, and with secure_delete a forgotten fact is then nowhere on the disk. An order must survive a power cut, hence
    /// synchronous = FULL.
    /// </summary>
    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = FilePath, ForeignKeys = true, Pooling = false, DefaultTimeout = BusyTimeoutSeconds }.ToString());
        try
        {
            connection.Open();
            connection.Execute($"PRAGMA busy_timeout = {(BusyTimeoutSeconds * 1000).ToString(CultureInfo.InvariantCulture)}; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private string Explain(SqliteException exception) => exception.SqliteErrorCode switch
    {
        SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED => $"The sessions in {FilePath} are being written by another process; try again in a moment.",
        SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_CORRUPT => Damaged,
        SQLitePCL.raw.SQLITE_FULL => $"The disk that holds {FilePath} is full; free some space and try again.",
        _ => $"The sessions file {FilePath} cannot be used: {exception.Message} Set Data:Directory to a folder that you may write to.",
    };
}
