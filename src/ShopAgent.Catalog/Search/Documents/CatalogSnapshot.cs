using System.Collections.Concurrent;
using ShopAgent.Catalog.Language;
using ShopAgent.Catalog.Store;

namespace ShopAgent.Catalog.Search.Documents;

/// <summary>One version of the catalogue in memory: its vocabulary, and the search form of every product that some search has looked at. Thread-safe.</summary>
internal sealed class CatalogSnapshot
{
    /// <summary>Documents read from the store at a time: bounds the memory that whole products take on their way.</summary>
    private const int BatchSize = 500;

    private readonly ConcurrentDictionary<long, SearchDocument> _documents = new();
    private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);

    private readonly Lazy<HashSet<int>> _categoryHeads;

    private readonly Lexicon _lexicon;

    public CatalogSnapshot(long version, CatalogVocabulary vocabulary, Lexicon lexicon)
    {
        (Version, Vocabulary, _lexicon) = (version, vocabulary, lexicon);
        _categoryHeads = new Lazy<HashSet<int>>(() => [.. vocabulary.CategoryHeads.Select(Terms.Id)]);
    }

    public long Version { get; }

    public CatalogVocabulary Vocabulary { get; }

    public TermTable Terms { get; } = new();

    public ConcurrentDictionary<string, int> Counts => _counts;

    /// <summary>Whether some category is called after that word: "adapters".</summary>
    public bool IsCategoryHead(int term) => _categoryHeads.Value.Contains(term);

    /// <summary>In no particular order; keys that the catalogue no longer has are left out.</summary>
    public List<SearchDocument> Load(IReadOnlyCollection<long> keys, ProductStore store, CancellationToken cancellationToken)
    {
        List<SearchDocument> documents = new(keys.Count);
        List<long> missing = [];
        foreach (var key in keys)
        {
            if (_documents.TryGetValue(key, out var document)) documents.Add(document);
            else missing.Add(key);
        }

        var builder = new DocumentBuilder(_lexicon, Terms);
        foreach (var batch in missing.Chunk(BatchSize))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var stored in store.FindByKeys(batch)) documents.Add(_documents.GetOrAdd(stored.Key, _ => builder.Build(stored)));
        }

        return documents;
    }
}
