using ShopAgent.Catalog.Language;
using ShopAgent.Catalog.Search.Documents;
using ShopAgent.Catalog.Store;
using ShopAgent.Catalog.Tokens;

namespace ShopAgent.Catalog.Search;

/// <summary>The catalogue as parser and search see it, kept in memory and renewed when the catalogue changes. Thread-safe.</summary>
public sealed class SearchIndex
{
    private readonly Lock _gate = new();
    private readonly Lexicon _lexicon;
    private CatalogSnapshot? _snapshot;

    public SearchIndex(ProductStore store, CatalogDatabase database, Lexicon lexicon)
    {
        (Store, _lexicon) = (store, lexicon);
        Texts = new ProductTextIndex(database);
    }

    /// <summary>Reads the catalogue's vocabulary ahead of the first search, which else does it.</summary>
    public Task WarmUpAsync(CancellationToken cancellationToken = default) => Task.Run(() => { Current(); }, cancellationToken);

    internal ProductStore Store { get; }

    internal ProductTextIndex Texts { get; }

    internal CatalogSnapshot Current()
    {
        var version = Store.CatalogVersion;
        lock (_gate)
        {
            if (_snapshot is { } snapshot && snapshot.Version == version) return snapshot;
            return _snapshot = new CatalogSnapshot(version, new CatalogVocabulary(Texts.ReadTexts(), Store.Merchants, _lexicon), _lexicon);
        }
    }

    /// <summary>In how many products a word occurs, in any field and number; of a hyphenated word, its rarest part.</summary>
    internal int CountProducts(string word)
    {
        var counts = Current().Counts;
        var rarest = int.MaxValue;
        foreach (var stem in Tokenizer.Words(word).Select(StemCache.Shared.Stem))
            rarest = Math.Min(rarest, counts.GetOrAdd(stem, missing => Texts.CountProducts([missing])[missing]));
        return rarest == int.MaxValue ? 0 : rarest;
    }
}
