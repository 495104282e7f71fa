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
    private byte[] _text = new byte[256];

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
        if (value is null) _ = raw.sqlite3_bind_null(_statement, at + 1);
        // An empty span has no address, which SQLite takes for NULL.
        else if (value.Length == 0) _ = raw.sqlite3_bind_text(_statement, at + 1, "");
        else _ = raw.sqlite3_bind_text(_statement, at + 1, Encoded(value));
        return this;
    }

    public NativeStatement Bind(int at, ReadOnlySpan<byte> value)
    {
        _ = raw.sqlite3_bind_blob(_statement, at + 1, value);
        return this;
    }

    /// <param name="values">Of every parameter: texts, whole numbers, bytes or null.</param>
    /// <exception cref="ArgumentException">A value of another type.</exception>
    public NativeStatement BindAll(params ReadOnlySpan<object?> values)
    {
        for (var at = 0; at < values.Length; at++)
            _ = values[at] switch
            {
                null => Bind(at, (string?)null),
                string text => Bind(at, text),
                int number => Bind(at, number),
                long number => Bind(at, number),
                byte[] bytes => Bind(at, bytes.AsSpan()),
                var other => throw new ArgumentException($"A parameter of type {other.GetType()} is neither text, whole number nor bytes.", nameof(values)),
            };
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

    public void Execute() => Finish();

    public long Long(int at) => raw.sqlite3_column_int64(_statement, at);

    public string? Text(int at) => raw.sqlite3_column_type(_statement, at) == raw.SQLITE_NULL ? null : raw.sqlite3_column_text(_statement, at).utf8_to_string();

    /// <summary>Valid until the next step or reset.</summary>
    public ReadOnlySpan<byte> Blob(int at) => raw.sqlite3_column_blob(_statement, at);

    /// <summary>The rows as the selector reads them, one at a time; the statement is ready for its next use when they end or the caller stops.</summary>
    public IEnumerable<T> Rows<T>(Func<NativeStatement, T> selector)
    {
        try
        {
            while (Step()) yield return selector(this);
        }
        finally
        {
            Reset();
        }
    }

    /// <summary>The first row as the selector reads it; <paramref name="otherwise"/> when there is none.</summary>
    public T First<T>(Func<NativeStatement, T> selector, T otherwise)
    {
        if (!Step()) return otherwise;
        var value = selector(this);
        Finish();
        return value;
    }

    /// <summary>Ends the read that holds a snapshot of the database.</summary>
    public void Reset() => _ = raw.sqlite3_reset(_statement);

    public void Dispose() => _statement.Dispose();

    /// <summary>A statement that returns what it writes has written for good only when it has run to its end.</summary>
    private void Finish()
    {
        while (Step()) { }
    }

    private ReadOnlySpan<byte> Encoded(string text)
    {
        var most = System.Text.Encoding.UTF8.GetMaxByteCount(text.Length);
        if (most > _text.Length) _text = new byte[most];
        return _text.AsSpan(0, System.Text.Encoding.UTF8.GetBytes(text, _text));
    }
}
