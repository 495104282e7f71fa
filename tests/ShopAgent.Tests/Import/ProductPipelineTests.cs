using ShopAgent.Catalog.Products;
using ShopAgent.Import.Enrich;
using ShopAgent.Import.Importing;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Import;

public sealed class ProductPipelineTests : IDisposable
{
    private const int Products = 500;

    private readonly ImportFixture _import = new();

    public void Dispose() => _import.Dispose();

    [Fact]
    public async Task Products_are_stored_in_the_order_of_the_feed_each_with_what_was_derived_from_it()
    {
        await Import(new CountingEnrichment(), Feed());
        var stored = _import.Store.ReadAll().OrderBy(product => product.Key).Select(product => (product.Product.SourceId, product.Product.SameProductKey));
        Assert.Equal(Enumerable.Range(0, Products).Select(number => ($"p{number}", $"derived from p{number}")), stored);
    }

    [Fact]
    public async Task Facts_are_derived_from_new_and_changed_products_only()
    {
        await Import(new CountingEnrichment(), Feed());
        var enrichment = new CountingEnrichment();
        await Import(enrichment, Feed().Replace("Lamp 7\t", "Lamp seven\t", StringComparison.Ordinal) + "new\tDesk\t9.00 EUR\thttps://shop.example/new\n");
        Assert.Equal(["new", "p7"], enrichment.Seen.Order());
        Assert.Equal("Lamp seven", _import.Store.Find("shop:p7")?.Title);
        Assert.Equal(Products + 1, _import.Store.ReadAll().Count());
    }

    [Fact]
    public async Task A_product_that_moved_in_the_feed_keeps_its_row_and_gets_its_new_line()
    {
        await Import(new CountingEnrichment(), Feed());
        var key = _import.Store.ReadAll().First(stored => stored.Product.SourceId == "p3").Key;
        var lines = Feed().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await Import(new CountingEnrichment(), string.Join('\n', [lines[0], .. lines[1..].Reverse()]) + "\n");
        var moved = _import.Store.ReadAll().First(stored => stored.Product.SourceId == "p3");
        Assert.Equal((key, Products + 1 - 3), (moved.Key, moved.Product.SourceLine));
    }

    [Fact]
    public async Task What_fails_on_another_thread_fails_the_import_and_leaves_the_catalogue()
    {
        await Import(new CountingEnrichment(), Feed());
        var before = _import.Store.ReadAll().Count();
        await Assert.ThrowsAsync<InvalidOperationException>(() => Import(new CountingEnrichment { FailAt = "p400" }, Feed().Replace("Lamp", "Torch", StringComparison.Ordinal)));
        Assert.Equal(before, _import.Store.ReadAll().Count());
        Assert.Equal("Lamp 0", _import.Store.Find("shop:p0")?.Title);
    }

    private static string Feed() =>
        "id\ttitle\tprice\tlink\n" + string.Concat(Enumerable.Range(0, Products).Select(number => $"p{number}\tLamp {number}\t5.00 EUR\thttps://shop.example/{number}\n"));

    private Task Import(CountingEnrichment enrichment, string feed) =>
        new CatalogImporter(_import.Database, new ProductEnricher([enrichment]), TestCatalog.Lexicon, _import.Time).ImportAsync(_import.Write("shop.tsv", feed), new ImportOptions(), null, CancellationToken.None);

    private sealed class CountingEnrichment : IProductEnrichment
    {
        private readonly System.Collections.Concurrent.ConcurrentBag<string> _seen = [];

        public IEnumerable<string> Seen => _seen;

        public string? FailAt { get; init; }

        public Product Enrich(Product product)
        {
            _seen.Add(product.SourceId);
            return product.SourceId == FailAt ? throw new InvalidOperationException(product.SourceId) : product with { SameProductKey = "derived from " + product.SourceId };
        }
    }
}
