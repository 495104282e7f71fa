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

/// <summary>Numbers of stems and texts of numbers, read on demand. Numbers are given for good, so that nothing here grows old except the words that no product has. Thread-safe.</summary>
internal sealed class TermReader(IndexSessions sessions)
{
    private const int Capacity = 20_000;

    private readonly BoundedCache<int, string> _texts = new(Capacity);

    private int _unknown;

    /// <summary>A word that no product has gets a negative number, which no product has either.</summary>
    public int IdOf(string stem) => sessions.Read(session => session.FindTerm(stem)) ?? NextUnknown();

    public int NextUnknown() => Interlocked.Decrement(ref _unknown);

    public bool TryTextOf(int term, out string text) => _texts.TryGet(term, out text);

    public void Keep(int term, string text) => _texts.Add(term, text);

    /// <summary>Decoding a product asks for many: all with its own session.</summary>
    public string TextOf(IndexSession session, int term)
    {
        if (_texts.TryGet(term, out var text)) return text;
        text = session.TextOf(term);
        _texts.Add(term, text);
        return text;
    }

    public string TextOf(int term) => sessions.Read(session => TextOf(session, term));
}
