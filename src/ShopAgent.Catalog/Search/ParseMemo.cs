using ShopAgent.Catalog.Search.Indexing;
using ShopAgent.Catalog.Search.Query;

namespace ShopAgent.Catalog.Search;

/// <summary>The latest texts that were read, so that a sentence is read once however many parts of a turn ask what it means. Forgotten when the catalogue changes. Thread-safe.</summary>
internal sealed class ParseMemo
{
    /// <summary>Texts of a few turns; a batch of queries does not come back to earlier ones.</summary>
    private const int Most = 64;

    private readonly Lock _lock = new();
    private readonly Dictionary<(string Text, ParseContext? Context), ProductQuery> _read = [];
    private readonly Queue<(string Text, ParseContext? Context)> _order = [];
    private CatalogSnapshot? _of;

    /// <param name="snapshot">What the text is read against.</param>
    public ProductQuery Get(CatalogSnapshot snapshot, string text, ParseContext? context, Func<ProductQuery> read)
    {
        lock (_lock)
        {
            if (!ReferenceEquals(snapshot, _of))
            {
                _read.Clear();
                _order.Clear();
                _of = snapshot;
            }

            if (_read.TryGetValue((text, context), out var known)) return known;
        }

        var query = read();
        lock (_lock)
        {
            if (!ReferenceEquals(snapshot, _of) || !_read.TryAdd((text, context), query)) return query;
            _order.Enqueue((text, context));
            if (_order.Count > Most) _read.Remove(_order.Dequeue());
        }

        return query;
    }
}
