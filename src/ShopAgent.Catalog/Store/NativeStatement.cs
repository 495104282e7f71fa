using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ShopAgent.Catalog.Store;

/// <summary>
/// A prepared statement without the provider's parameter objects and boxing, for the reads and writes that a search or an import makes by the thousand. Parameters and columns count from 0.
/// Used by one thread at a time.
/// </summary>
internal sealed class NativeStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    public NativeStatement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(_database, sql, out _statement), _database);
    }

    public NativeStatement Bind(int at, long value)
    {
        _ = raw.sqlite3_bind_int64(_statement, at + 1, value);
        return this;
    }

    public NativeStatement Bind(int at, string? value)
    {
        _ = value is null ? raw.sqlite3_bind_null(_statement, at + 1) : raw.sqlite3_bind_text(_statement, at + 1, value);
        return this;
    }

    public NativeStatement Bind(int at, ReadOnlySpan<byte> value)
    {
        _ = raw.sqlite3_bind_blob(_statement, at + 1, value);
        return this;
    }

    /// <returns>Whether there is a row; without one the statement is ready for its next use.</returns>
    public bool Step()
    {
        var code = raw.sqlite3_step(_statement);
        if (code == raw.SQLITE_ROW) return true;
        Reset();
        if (code != raw.SQLITE_DONE) SqliteException.ThrowExceptionForRC(code, _database);
        return false;
    }

    public void Execute()
    {
        while (Step()) { }
    }

    public long Long(int at) => raw.sqlite3_column_int64(_statement, at);

    public string? Text(int at) => raw.sqlite3_column_type(_statement, at) == raw.SQLITE_NULL ? null : raw.sqlite3_column_text(_statement, at).utf8_to_string();

    /// <summary>Valid until the next step or reset.</summary>
    public ReadOnlySpan<byte> Blob(int at) => raw.sqlite3_column_blob(_statement, at);

    /// <summary>Ends the read that holds a snapshot of the database.</summary>
    public void Reset() => _ = raw.sqlite3_reset(_statement);

    public void Dispose() => _statement.Dispose();
}
