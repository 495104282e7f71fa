using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Store;
using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Search.Indexing;

/// <summary>
/// The catalogue as parser and search see it: read from the stored index as needed, with bounded caches that are renewed when the catalogue changes. Starting reads nothing but the list of
/// segments. Thread-safe.
/// </summary>
public sealed class SearchIndex : IDisposable
{
    private const string Outdated =
        "The search index was written by another version of the program, or the word lists were edited while it runs. Start the program again (or run \"shopagent import\"): it renews the index first.";

    private readonly Lock _gate = new();
    private readonly Lexicon _lexicon;
    private readonly SegmentRebuilder _rebuilder;
    private readonly TermReader _terms;
    private CatalogSnapshot? _snapshot;

    public SearchIndex(ProductStore store, CatalogDatabase database, Lexicon lexicon)
    {
        (Store, _lexicon) = (store, lexicon);
        Sessions = new IndexSessions(database);
        _terms = new TermReader(Sessions);
        _rebuilder = new SegmentRebuilder(database, store, lexicon);
        Documents = new DocumentStore(_terms);
    }

    /// <summary>Builds what another version of the program, or other word lists, left outdated; does nothing where there is nothing to do. Call it before the first search.</summary>
    /// <returns>How many products were indexed anew.</returns>
    /// <exception cref="CatalogException">Another process writes the catalogue.</exception>
    public Task<int> RenewAsync(IProgress<IndexProgress>? progress = null, CancellationToken cancellationToken = default) => Task.Run(() => _rebuilder.Run(progress, cancellationToken), cancellationToken);

    /// <summary>Opens the index ahead of the first search, which else does it.</summary>
    /// <exception cref="CatalogException">The index is outdated: <see cref="RenewAsync"/> was not called.</exception>
    public Task WarmUpAsync(CancellationToken cancellationToken = default) => Task.Run(() => { Current(); }, cancellationToken);

    public void Dispose() => Sessions.Dispose();

    internal ProductStore Store { get; }

    internal IndexSessions Sessions { get; }

    internal ProductTextIndex Texts { get; } = new();

    internal DocumentStore Documents { get; }

    /// <summary>The snapshot that was used last, perhaps of an older version; null: none yet.</summary>
    internal CatalogSnapshot? Last
    {
        get
        {
            lock (_gate) return _snapshot;
        }
    }

    internal CatalogSnapshot Current()
    {
        var version = Sessions.Read(session => session.Version());
        lock (_gate)
        {
            if (_snapshot is { } snapshot && snapshot.Version == version) return snapshot;
            if (_rebuilder.IsNeeded()) throw new CatalogException(Outdated);
            return _snapshot = new CatalogSnapshot(version, new CatalogVocabulary(Sessions, _terms, Store.Merchants, _lexicon), Sessions, _terms, _lexicon);
        }
    }

    /// <summary>In how many products a word occurs, in any field and number; of a hyphenated word, its rarest part.</summary>
    internal int CountProducts(string word)
    {
        var vocabulary = Current().Vocabulary;
        return Tokenizer.Words(word).Select(part => vocabulary.UseOf(part).Products).DefaultIfEmpty(0).Min();
    }
}
