using Microsoft.Data.Sqlite;
using ShopAgent.Catalog.Search.Documents;
using ShopAgent.Catalog.Store;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Search.Indexing;

/// <summary>The search forms of products, read from the index and kept while they are used. Thread-safe.</summary>
internal sealed class DocumentStore(TermReader terms)
{
    /// <summary>Documents in memory, of 2 to 5 KB each.</summary>
    private const int Capacity = 8_000;

    /// <summary>Stands for a text that is not known yet: whatever takes a text takes this one, a currency, too.</summary>
    private const string AnyText = "XXX";

    /// <summary>Read with one command.</summary>
    private const int AtOnce = 1_000;

    private readonly BoundedCache<long, SearchDocument> _documents = new(Capacity);

    /// <summary>In no particular order, one at a time; keys that the index no longer has are left out.</summary>
    public IEnumerable<SearchDocument> Load(IndexSession session, CatalogSnapshot snapshot, IReadOnlyCollection<long> keys, CancellationToken cancellationToken)
    {
        // In the order of the file: neighbours lie on one page.
        foreach (var some in keys.Order().Chunk(AtOnce))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Dictionary<long, SearchDocument> known = [];
            foreach (var key in some)
                if (_documents.TryGet(key, out var document)) known[key] = document;
            if (known.Count < some.Length)
                foreach (var (key, document) in Read(session, snapshot, [.. some.Where(key => !known.ContainsKey(key))], withTitles: keys.Count <= AtOnce))
                {
                    known[key] = document;
                    // A set that does not fit would only drive out what others need.
                    if (keys.Count < Capacity / 2) _documents.Add(key, document);
                }

            foreach (var key in some)
                if (known.TryGetValue(key, out var document)) yield return document;
        }
    }

    /// <param name="withTitles">Ranking will ask for the words of the titles, too.</param>
    private Dictionary<long, SearchDocument> Read(IndexSession session, CatalogSnapshot snapshot, long[] keys, bool withTitles)
    {
        HashSet<int> unknown = [];
        // Where a text is not at hand the form is read again with it: so all that are missing cost one command, and those that come again and again nothing.
        var content = session.Documents(keys, bytes => (Bytes: bytes.ToArray(), Document: Decode(bytes, unknown)));
        var isWhole = unknown.Count == 0;
        if (withTitles)
            foreach (var (_, document) in content.Values)
                for (var at = 0; at < document.Title.Length; at++) unknown.Add(document.Title[at]);
        snapshot.Prepare(session, unknown);
        return content.ToDictionary(pair => pair.Key, pair => isWhole ? pair.Value.Document : new DocumentDecoder(term => terms.TextOf(session, term)).Decode(pair.Value.Bytes));
    }

    private SearchDocument Decode(ReadOnlySpan<byte> content, HashSet<int> unknown) => new DocumentDecoder(term =>
    {
        if (terms.TryTextOf(term, out var text)) return text;
        unknown.Add(term);
        return AnyText;
    }).Decode(content);
}

/// <summary>Takes the search forms of products that stay as they are over from the segment before: to make them anew costs several times as much. Used inside the transaction that writes the segment.</summary>
/// <param name="before">The merchant's segment of the last import, of the present format.</param>
internal sealed class KeptDocuments(SqliteConnection connection, long before) : IDisposable
{
    private const int Texts = 20_000;

    private readonly NativeStatement _documents = new(connection, "SELECT content FROM search_document WHERE id BETWEEN ? AND ? ORDER BY id");
    private readonly NativeStatement _kept = new(connection, "SELECT title, brand, categories FROM temp.seen JOIN product USING (pk) WHERE seen.pk = ? AND is_indexed = 0");
    private readonly NativeStatement _term = new(connection, "SELECT term FROM search_term WHERE id = ?");
    private readonly BoundedCache<int, string> _texts = new(Texts);

    /// <summary>Adds those that temp.seen lists as not indexed.</summary>
    public void AddTo(SegmentWriter index)
    {
        var decoder = new DocumentDecoder(TextOf);
        _documents.Bind(0, IndexKeys.Document(before, 0)).Bind(1, IndexKeys.Document(before + 1, 0) - 1);
        while (_documents.Step())
        {
            var content = _documents.Blob(0);
            if (_kept.Bind(0, DocumentDecoder.KeyOf(content)).First<LearnedNames?>(Names, null) is { } names) index.AddKept(content, decoder.Decode(content), names);
        }
    }

    public void Dispose()
    {
        _documents.Dispose();
        _kept.Dispose();
        _term.Dispose();
    }

    private static LearnedNames? Names(NativeStatement row) => new(row.Text(0)!, row.Text(1), CatalogJson.ReadList(row.Text(2)!));

    private string TextOf(int term) => _texts.GetOrAdd(term, id => _term.Bind(0, id).First(row => row.Text(0)!, ""));
}
