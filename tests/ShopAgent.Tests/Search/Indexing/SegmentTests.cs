using ShopAgent.Catalog.Search;
using ShopAgent.Catalog.Store;
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
    public void A_missing_or_outdated_index_is_built_from_the_stored_products()
    {
        _catalog.Save(CatalogFixture.Shop("a"), CatalogFixture.Product("a", "1", "Green tent"));
        Assert.Equal(0, Count("search_segment"));
        Assert.Equal(["Green tent"], Find("tent"));
        using (var connection = _catalog.Database.Open()) connection.Execute("UPDATE search_segment SET format = 'old'");
        using var later = new SearchIndex(_catalog.Store, _catalog.Database, TestCatalog.Lexicon);
        Assert.Equal(["Green tent"], Find("tent", later));
        Assert.Equal(1, Count("search_segment"));
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

    private static ProductWriter Writer(Microsoft.Data.Sqlite.SqliteConnection connection, string merchant) =>
        ProductWriter.Begin(connection, CatalogFixture.Shop(merchant), new MerchantSource(MerchantSource.Explicit, "feed", "1"), TestCatalog.Lexicon);

    private List<string> Find(string text, SearchIndex? index = null)
    {
        var search = new ProductSearch(index ?? _index, TestCatalog.Lexicon, TimeProvider.System);
        var result = search.Search(new QueryParser(TestCatalog.Lexicon, index ?? _index).Parse(text), 10);
        return result.HitsAreAlternatives ? [] : [.. result.Hits.Where(hit => hit.Unknown.Count == 0).Select(hit => hit.Product.Title)];
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
