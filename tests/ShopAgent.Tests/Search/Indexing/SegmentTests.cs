using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search;
using ShopAgent.Catalog.Search.Documents;
using ShopAgent.Catalog.Search.Indexing;
using ShopAgent.Catalog.Store;
using ShopAgent.Import.Writing;
using ShopAgent.Tests.Fakes;
using ShopAgent.Tests.Store;

namespace ShopAgent.Tests.Search.Indexing;

public sealed class SegmentTests : IDisposable
{
    private readonly CatalogFixture _catalog = new();
    private readonly SearchIndex _index;

    public SegmentTests() => _index = new SearchIndex(_catalog.Store, _catalog.Database, TestCatalog.Lexicon);

    public void Dispose()
    {
        _index.Dispose();
        _catalog.Dispose();
    }

    [Fact]
    public void A_new_snapshot_is_found_and_what_it_changed_or_dropped_is_not()
    {
        Save("a", "Green tent", "Steel pan", "Desk lamp");
        Save("b", "Climbing rope");
        Assert.Equal(["Green tent"], Find("tent"));
        Assert.Equal(["Desk lamp"], Find("lamp"));
        Save("a", "Canvas backpack", "Steel pan");
        Assert.Empty(Find("tent"));
        Assert.Empty(Find("lamp"));
        Assert.Equal(["Canvas backpack"], Find("backpack"));
        Assert.Equal(["Steel pan"], Find("pan"));
        Assert.Equal(["Climbing rope"], Find("rope"));
    }

    [Fact]
    public void An_import_that_is_not_completed_leaves_the_index()
    {
        Save("a", "Green tent");
        using (var connection = _catalog.Database.OpenUnpooled())
        using (var writer = Writer(connection, "a"))
        {
            writer.Write(CatalogFixture.Product("a", "0", "Steel pan"), "pan");
            Assert.Equal(["Green tent"], Find("tent"));
        }

        Assert.Equal(["Green tent"], Find("tent"));
        Assert.Equal(1, Count("search_segment"));
        Assert.Equal(1, Count("search_document"));
    }

    [Fact]
    public void An_import_that_changes_nothing_keeps_the_segment()
    {
        Save("a", "Green tent");
        var segment = Segment();
        Save("a", "Green tent");
        Assert.Equal(segment, Segment());
        Assert.Equal(["Green tent"], Find("tent"));
    }

    [Fact]
    public async Task What_an_import_took_over_is_what_it_would_have_made_anew()
    {
        using (var shop = new TestCatalog())
        {
            Save(shop, TestProducts.All);
            Save(shop, [.. TestProducts.All.Skip(2).Select((product, at) => at % 7 == 0 ? product with { Title = product.Title + " Plus" } : product)]);
            var takenOver = Content(shop);
            using (var connection = shop.Database.Open()) connection.Execute("DELETE FROM search_segment");
            await shop.RenewAsync();
            Assert.Equal(takenOver, Content(shop));
        }

        static void Save(TestCatalog shop, IReadOnlyList<Product> products)
        {
            foreach (var merchant in TestProducts.Merchants)
            {
                using var connection = shop.Database.OpenUnpooled();
                using var writer = Writer(connection, merchant);
                foreach (var product in products.Where(product => product.MerchantId == merchant.Id)) writer.Write(product, new HeadNoun(TestCatalog.Lexicon).Of(product));
                writer.Complete();
            }
        }
    }

    [Fact]
    public async Task A_missing_or_outdated_index_is_renewed_from_the_stored_products()
    {
        _catalog.Save(CatalogFixture.Shop("a"), CatalogFixture.Product("a", "1", "Green tent"));
        Assert.Equal(0, Count("search_segment"));
        Assert.Equal(1, await _index.RenewAsync());
        Assert.Equal(["Green tent"], Find("tent"));
        using (var connection = _catalog.Database.Open()) connection.Execute("UPDATE search_segment SET format = 'old'");
        using var later = new SearchIndex(_catalog.Store, _catalog.Database, TestCatalog.Lexicon);
        var seen = new List<IndexProgress>();
        Assert.Equal(1, await later.RenewAsync(new Recorder(seen)));
        Assert.Equal(["Green tent"], Find("tent", later));
        Assert.Equal(1, Count("search_segment"));
        Assert.All(seen, progress => Assert.Equal(("Shop a", 1, 1), (progress.Merchant, progress.Number, progress.Merchants)));
        Assert.NotEmpty(seen);
        Assert.Equal(0, await later.RenewAsync());
    }

    [Fact]
    public void A_search_builds_no_index_in_silence()
    {
        _catalog.Save(CatalogFixture.Shop("a"), CatalogFixture.Product("a", "1", "Green tent"));
        Assert.Contains("Start the program again", Assert.Throws<CatalogException>(() => Find("tent")).Message, StringComparison.Ordinal);
        Assert.Equal(0, Count("search_segment"));
    }

    [Fact]
    public async Task A_cancelled_renewal_leaves_the_index_as_it_was()
    {
        _catalog.Save(CatalogFixture.Shop("a"), Enumerable.Range(0, 600).Select(i => CatalogFixture.Product("a", $"{i}", "Green tent")));
        using var cancellation = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _index.RenewAsync(new Canceller(cancellation), cancellation.Token));
        Assert.Equal(0, Count("search_segment"));
    }

    [Fact]
    public void A_merchant_that_goes_takes_its_index_along()
    {
        Save("a", "Green tent");
        using (var connection = _catalog.Database.Open()) connection.Execute("DELETE FROM merchant");
        Assert.Equal((0, 0, 0, 0), (Count("search_segment"), Count("search_document"), Count("search_stem"), Count("search_tie")));
    }

    private void Save(string merchant, params string[] titles)
    {
        using var connection = _catalog.Database.OpenUnpooled();
        using var writer = Writer(connection, merchant);
        for (var at = 0; at < titles.Length; at++) writer.Write(CatalogFixture.Product(merchant, $"{at}", titles[at]), titles[at].Split(' ')[^1]);
        writer.Complete();
    }

    private static ProductWriter Writer(Microsoft.Data.Sqlite.SqliteConnection connection, string merchant) => Writer(connection, CatalogFixture.Shop(merchant));

    private static ProductWriter Writer(Microsoft.Data.Sqlite.SqliteConnection connection, Merchant merchant) =>
        ProductWriter.Begin(connection, merchant, new MerchantSource(MerchantSource.Explicit, "feed", "1"), TestCatalog.Lexicon);

    private List<string> Find(string text, SearchIndex? index = null)
    {
        var search = new ProductSearch(index ?? _index, TestCatalog.Lexicon, TimeProvider.System);
        var result = search.Search(new QueryParser(TestCatalog.Lexicon, index ?? _index).Parse(text), 10);
        return result.HitsAreAlternatives ? [] : [.. result.Hits.Where(hit => hit.Unknown.Count == 0).Select(hit => hit.Product.Title)];
    }

    /// <summary>Everything but the numbers of segments and products, in a fixed order.</summary>
    private static List<string> Content(TestCatalog shop)
    {
        string[] queries =
        [
            "SELECT hex(content) FROM search_document",
            "SELECT term || ' ' || stem.product_count || ' ' || title_count || ' ' || head_count || ' ' || is_name || ' ' || is_category || ' ' || ifnull(head_brand, '-') || ' ' || segment.merchant_id FROM search_stem AS stem JOIN search_segment AS segment ON segment.id = stem.id >> 28 JOIN search_term ON search_term.id = stem.id & 268435455",
            "SELECT first || ' ' || phrase || ' ' || name FROM search_brand",
            "SELECT phrase || ' ' || below_count || ' ' || is_type FROM search_category",
        ];
        using var connection = shop.Database.Open();
        return [.. queries.SelectMany(query => Read(query).Order(StringComparer.Ordinal).ToList()), .. Words(connection)];

        IEnumerable<string> Read(string query)
        {
            using var command = connection.Command(query);
            using var rows = command.ExecuteReader();
            while (rows.Read()) yield return rows.GetString(0);
        }
    }

    private static IEnumerable<string> Words(Microsoft.Data.Sqlite.SqliteConnection connection)
    {
        using var command = connection.Command("SELECT content FROM search_word");
        using var rows = command.ExecuteReader();
        Dictionary<string, int> words = new(StringComparer.Ordinal);
        while (rows.Read()) TitleWords.Read(rows.GetFieldValue<byte[]>(0), words);
        return words.OrderBy(word => word.Key, StringComparer.Ordinal).Select(word => $"{word.Key} {word.Value}");
    }

    private sealed class Recorder(List<IndexProgress> seen) : IProgress<IndexProgress>
    {
        public void Report(IndexProgress value) => seen.Add(value);
    }

    private sealed class Canceller(CancellationTokenSource cancellation) : IProgress<IndexProgress>
    {
        public void Report(IndexProgress value) => cancellation.Cancel();
    }

    private long Segment()
    {
        using var connection = _catalog.Database.Open();
        return connection.ExecuteLong("SELECT id FROM search_segment");
    }

    private long Count(string table)
    {
        using var connection = _catalog.Database.Open();
        return connection.ExecuteLong("SELECT count(*) FROM " + table);
    }
}
