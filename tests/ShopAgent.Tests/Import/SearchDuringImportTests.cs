using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search;
using ShopAgent.Catalog.Search.Indexing;
using ShopAgent.Import.Importing;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Import;

/// <summary>A shopper who chats while the shop's new feed comes in sees the old catalogue, whole, and then the new one.</summary>
public sealed class SearchDuringImportTests : IDisposable
{
    private readonly ImportFixture _import = new();
    private readonly SearchIndex _index;
    private readonly ProductSearch _search;
    private readonly QueryParser _parser;

    public SearchDuringImportTests()
    {
        _index = new SearchIndex(_import.Store, _import.Database, TestCatalog.Lexicon);
        _search = new ProductSearch(_index, TestCatalog.Lexicon, TimeProvider.System);
        _parser = new QueryParser(TestCatalog.Lexicon, _index);
    }

    public void Dispose()
    {
        _index.Dispose();
        _import.Dispose();
    }

    [Fact]
    public async Task A_search_sees_one_snapshot_or_the_other()
    {
        await _import.ImportTextAsync("shop.jsonl", Lines(20, "Green tent"));
        var path = _import.Write("shop.jsonl", Lines(1_500, "Blue lantern"));
        var shopper = new Shopper(() => (Find("tent"), Find("lantern"), _import.Store.ProductCount));
        await _import.Importer.ImportAsync(path, new ImportOptions { Currency = Currency.Eur }, shopper, CancellationToken.None);
        Assert.True(shopper.Seen.Count > 2);
        Assert.All(shopper.Seen.SkipLast(1), seen => Assert.Equal((20, 0, 20), seen));
        Assert.Equal((0, 1_500, 1_500), (Find("tent"), Find("lantern"), _import.Store.ProductCount));
    }

    private int Find(string text)
    {
        var result = _search.Search(_parser.Parse(text), 5);
        return result.HitsAreAlternatives ? 0 : result.Total;
    }

    private static string Lines(int count, string name) =>
        string.Concat(Enumerable.Range(1, count).Select(number => $"{{\"id\": \"{name[..1]}{number}\", \"title\": \"{name} {number}\", \"price\": {number}}}\n"));

    /// <summary>Searches whenever the import reports.</summary>
    private sealed class Shopper(Func<(int Old, int New, int Products)> look) : IProgress<ImportProgress>
    {
        public List<(int Old, int New, int Products)> Seen { get; } = [];

        public void Report(ImportProgress value) => Seen.Add(look());
    }
}
