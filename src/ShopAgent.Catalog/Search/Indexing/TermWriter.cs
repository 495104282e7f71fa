using Microsoft.Data.Sqlite;
using ShopAgent.Catalog.Store;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Search.Indexing;

/// <summary>Gives every stem of an import its number for good. <see cref="IdOf"/> is thread-safe.</summary>
internal sealed class TermWriter(SqliteConnection connection) : IDisposable
{
    private const int Capacity = 400_000;

    private readonly Lock _gate = new();
    private readonly BoundedCache<string, int> _ids = new(Capacity, StringComparer.Ordinal);
    private readonly NativeStatement _find = new(connection, "SELECT id FROM search_term WHERE term = ?");
    private readonly NativeStatement _insert = new(connection, "INSERT INTO search_term VALUES (?, ?)");
    private int _last = (int)connection.ExecuteLong("SELECT max(id) FROM search_term");

    /// <summary>Highest number given so far.</summary>
    public int Last => _last;

    public int IdOf(string term) => _ids.TryGet(term, out var id) ? id : Add(term);

    public void Dispose()
    {
        _find.Dispose();
        _insert.Dispose();
    }

    private int Add(string term)
    {
        using var _ = _gate.EnterScope();
        if (_ids.TryGet(term, out var id)) return id;
        if (_find.Bind(0, term).Step())
        {
            id = (int)_find.Long(0);
            _find.Reset();
        }
        else
        {
            id = ++_last;
            _insert.Bind(0, id).Bind(1, term).Execute();
        }

        _ids.Add(term, id);
        return id;
    }
}
