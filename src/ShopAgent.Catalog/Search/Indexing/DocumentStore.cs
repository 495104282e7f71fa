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

    private readonly BoundedCache<long, SearchDocument> _documents = new(Capacity);

    /// <summary>In no particular order, one at a time; keys that the index no longer has are left out.</summary>
    public IEnumerable<SearchDocument> Load(IndexSession session, IReadOnlyCollection<long> keys, CancellationToken cancellationToken)
    {
        var decoder = new DocumentDecoder(term => terms.TextOf(session, term));
        // In the order of the file: neighbours lie on one page.
        foreach (var key in keys.Order())
        {
            if (!_documents.TryGet(key, out var document))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (session.Document(key, decoder) is not { } read) continue;
                document = read;
                // A set that does not fit would only drive out what others need.
                if (keys.Count < Capacity / 2) _documents.Add(key, document);
            }

            yield return document;
        }
    }
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
