using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search;
using ShopAgent.Catalog.Search.Documents;
using ShopAgent.Catalog.Search.Indexing;
using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Catalog.Search.Meaning;
using ShopAgent.Catalog.Specs;
using ShopAgent.Catalog.Store;
using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Import.Enrich;
using ShopAgent.Import.Writing;

namespace ShopAgent.Tests.Fakes;

/// <summary>A searchable catalogue in a folder of its own, removed afterwards.</summary>
public sealed class TestCatalog : IDisposable
{
    private static readonly Lazy<Lexicon> Words = new(Lexicon.LoadDefault);

    private readonly SearchIndex _index;

    private readonly string _directory = Directory.CreateTempSubdirectory("shopagent-search-").FullName;

    /// <param name="embedder">Null: search by words alone.</param>
    /// <param name="products">Default: <see cref="TestProducts.All"/>, in that order.</param>
    public TestCatalog(IReadOnlyList<Product>? products = null, IReadOnlyList<Merchant>? merchants = null, IEmbedder? embedder = null)
    {
        Database = new CatalogDatabase(_directory);
        Store = new ProductStore(Database);
        Save(products ?? TestProducts.All, merchants ?? TestProducts.Merchants);
        _index = new SearchIndex(Store, Database, Words.Value);
        Parser = new QueryParser(Words.Value, _index);
        var options = Options.Create(new EmbeddingOptions { Provider = embedder is null ? EmbeddingOptions.None : EmbeddingOptions.EndpointProvider, Endpoint = "http://localhost/v1", ModelId = "fake", BatchSize = 3 });
        var vectors = new VectorStore(Database);
        Embeddings = new EmbeddingIndexer(vectors, embedder ?? new NoEmbedder("none"), options);
        Search = new ProductSearch(_index, Words.Value, Time)
        {
            Semantic = embedder is null ? null : new SemanticSearch(vectors, embedder, Store, options, Time, NullLogger<SemanticSearch>.Instance),
        };
        Refiner = new QueryRefiner(Words.Value, Time);
    }

    public static Lexicon Lexicon => Words.Value;

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    public CatalogDatabase Database { get; }

    public ProductStore Store { get; }

    public QueryParser Parser { get; }

    public ProductSearch Search { get; }

    public EmbeddingIndexer Embeddings { get; }

    public QueryRefiner Refiner { get; }

    internal CatalogSnapshot Snapshot => _index.Current();

    /// <summary>Builds what of the index is missing.</summary>
    public Task RenewAsync() => _index.RenewAsync();

    public SearchResult Find(string text, int limit = 50) => Search.Search(Parser.Parse(text), limit);

    /// <summary>Source ids of the hits that satisfy every constraint, in order.</summary>
    public string[] Ids(string text) => [.. Find(text).Hits.Where(hit => hit.Unknown.Count == 0).Select(hit => hit.Product.SourceId)];

    public void Dispose()
    {
        _index.Dispose();
        using (var connection = Database.Open()) SqliteConnection.ClearPool(connection);
        Directory.Delete(_directory, recursive: true);
    }

    private void Save(IReadOnlyList<Product> products, IReadOnlyList<Merchant> merchants)
    {
        var enricher = new ProductEnricher([new SpecEnrichment(new SpecExtractor(Words.Value)), new SameProductKeyEnrichment()]) { HeadNoun = new HeadNoun(Words.Value).Of };
        foreach (var merchant in merchants)
        {
            using var connection = Database.OpenUnpooled();
            using var writer = ProductWriter.Begin(connection, merchant, new MerchantSource(MerchantSource.Explicit, "feed", "1"), Words.Value);
            foreach (var product in products.Where(product => product.MerchantId == merchant.Id).Select(enricher.Enrich)) writer.Write(product, enricher.HeadNoun(product));
            writer.Complete();
        }
    }
}
