using ShopAgent.Catalog.Search.Documents;
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
