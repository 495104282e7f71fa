using System.Diagnostics;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search;
using ShopAgent.Catalog.Search.Documents;
using ShopAgent.Catalog.Search.Indexing;
using ShopAgent.Catalog.Specs;
using ShopAgent.Catalog.Store;
using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Import.Enrich;
using ShopAgent.Import.Writing;

namespace ShopAgent.Benchmarks.Searches;

/// <summary>This program's search, whole: from the sentence to the ten products with their reasons.</summary>
internal sealed class EngineContender(string directory, Lexicon lexicon) : IContender
{
    private const int Limit = 10;

    private static readonly Merchant Shop = new() { Id = SampleProducts.MerchantId, Name = "Sample", Currency = Currency.Eur };

    private SearchIndex? _index;
    private QueryParser? _parser;
    private ProductSearch? _search;

    public string Name => "this engine";

    public (TimeSpan Time, long Bytes) Build(IEnumerable<Product> products)
    {
        var database = new CatalogDatabase(directory);
        var enricher = new ProductEnricher([new SpecEnrichment(new SpecExtractor(lexicon)), new SameProductKeyEnrichment()]) { HeadNoun = new HeadNoun(lexicon).Of };
        using var connection = database.OpenUnpooled();
        using (var writer = ProductWriter.Begin(connection, Shop, new MerchantSource(MerchantSource.Explicit, "sample", "1")))
        {
            foreach (var product in products) writer.Write(enricher.Enrich(product), enricher.HeadNoun(product));
            writer.Complete();
        }

        var before = new FileInfo(database.FilePath).Length;
        var watch = new Stopwatch();
        using (var transaction = connection.BeginTransaction())
        using (var writer = new SegmentWriter(connection, Shop.Id, lexicon))
        {
            foreach (var stored in new ProductStore(database).ReadMerchant(Shop.Id))
            {
                watch.Start();
                writer.Add(stored);
                watch.Stop();
            }

            watch.Start();
            writer.Complete();
            transaction.Commit();
            connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
            watch.Stop();
        }

        return (watch.Elapsed, new FileInfo(database.FilePath).Length - before);
    }

    public void Open()
    {
        var database = new CatalogDatabase(directory);
        _index = new SearchIndex(new ProductStore(database), database, lexicon);
        _index.RenewAsync().GetAwaiter().GetResult();
        _parser = new QueryParser(lexicon, _index);
        _search = new ProductSearch(_index, lexicon, TimeProvider.System);
    }

    public int Search(string query) => _search!.Search(_parser!.Parse(query), Limit).Total;

    public void Dispose() => _index?.Dispose();
}
