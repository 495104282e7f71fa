using System.Collections.Concurrent;
using ShopAgent.Catalog.Store;

namespace ShopAgent.Catalog.Search.Indexing;

/// <summary>Keeps a few sessions open between searches, because preparing their statements costs more than most reads. Thread-safe.</summary>
internal sealed class IndexSessions(CatalogDatabase database) : IDisposable
{
    private const int MostIdle = 4;

    private readonly ConcurrentBag<IndexSession> _idle = [];
    private volatile bool _isDisposed;

    public T Read<T>(Func<IndexSession, T> read)
    {
        var session = _idle.TryTake(out var idle) ? idle : new IndexSession(database.Open());
        var isSound = false;
        try
        {
            var result = read(session);
            isSound = true;
            return result;
        }
        finally
        {
            if (isSound && !_isDisposed && _idle.Count < MostIdle) _idle.Add(session);
            else session.Dispose();
        }
    }

    /// <summary>As <see cref="Read{T}"/>, all of it in one state of the catalogue.</summary>
    public T ReadAtOnce<T>(Func<IndexSession, T> read) => Read(session =>
    {
        session.Begin();
        try
        {
            return read(session);
        }
        finally
        {
            session.End();
        }
    });

    public void Dispose()
    {
        _isDisposed = true;
        while (_idle.TryTake(out var session)) session.Dispose();
    }
}
