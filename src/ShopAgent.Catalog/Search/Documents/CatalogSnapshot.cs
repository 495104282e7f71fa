using System.Collections.Concurrent;
using ShopAgent.Catalog.Language;
using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Catalog.Search.References;
using ShopAgent.Catalog.Store;

namespace ShopAgent.Catalog.Search.Documents;

/// <summary>One version of the catalogue in memory: its vocabulary, and the search form of every product that some search has looked at. Thread-safe.</summary>
internal sealed class CatalogSnapshot
{
    /// <summary>Documents read from the store at a time: bounds the memory that whole products take on their way.</summary>
    private const int BatchSize = 500;

    private readonly ConcurrentDictionary<long, SearchDocument> _documents = new();
    private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);

    private readonly Lazy<HashSet<int>> _ownTypes;

    private readonly Lazy<InterfaceEvidence> _interfaces;
    private readonly Lazy<ModelSignature> _models;
    private readonly DocumentBuilder _builder;

    public CatalogSnapshot(long version, CatalogVocabulary vocabulary, Lexicon lexicon)
    {
        (Version, Vocabulary) = (version, vocabulary);
        _builder = new DocumentBuilder(lexicon, Terms, vocabulary.Brands);
        _interfaces = new Lazy<InterfaceEvidence>(() => new InterfaceEvidence(lexicon, Terms));
        _models = new Lazy<ModelSignature>(() => new ModelSignature(Terms, lexicon.Languages.SelectMany(language => lexicon.For(language).VariantWords).Select(Terms.Id).ToHashSet(),
            lexicon.Units.Spellings.Select(Terms.Ids).Where(words => words.Length == 1).Select(words => words[0]).ToHashSet()));
        _ownTypes = new Lazy<HashSet<int>>(() => [.. vocabulary.CategoryHeads.Concat(lexicon.Accessories).Select(Terms.Id)]);
    }

    public long Version { get; }

    public CatalogVocabulary Vocabulary { get; }

    public TermTable Terms { get; } = new();

    public InterfaceEvidence Interfaces => _interfaces.Value;

    /// <summary>Tells which model a title names.</summary>
    public ModelSignature Models => _models.Value;

    public ConcurrentDictionary<string, int> Counts => _counts;

    /// <summary>Whether a head noun is a type of its own, whatever the category says: some category is called after it, or it names an accessory.</summary>
    public bool IsTypeOfItsOwn(int head) => _ownTypes.Value.Contains(head);

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

        foreach (var batch in missing.Chunk(BatchSize))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var stored in store.FindByKeys(batch)) documents.Add(_documents.GetOrAdd(stored.Key, _ => _builder.Build(stored)));
        }

        return documents;
    }
}
