using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Store;
using ShopAgent.Import.Enrich;
using ShopAgent.Import.Importing;
using ShopAgent.Import.Issues;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Import;

public sealed class CatalogImporterTests : IDisposable
{
    private readonly ImportFixture _import = new();

    public void Dispose() => _import.Dispose();

    [Fact]
    public async Task A_folder_with_a_manifest_gives_its_shops_with_their_policies()
    {
        _import.Write("one.jsonl", Lines(2));
        _import.Write("two.csv", "ID,Type,Name,Published,Regular price\n1,simple,Lamp,1,\"1.299\"\n");
        _import.Write("merchants.json", """
            {"merchants": [
              {"id": "a", "name": "Shop A", "feed": "one.jsonl", "currency": "eur", "country": "BE", "language": "fr", "shipping": {"fee": 4.90, "free_from": 50, "days": [2, 4]}},
              {"id": "b", "name": "Shop B", "feed": "two.csv", "currency": "CHF", "decimal_separator": ","}]}
            """);
        var reports = await _import.ImportAllAsync(_import.Feeds, currency: null);
        Assert.Equal([("a", 2, "EUR"), ("b", 1, "CHF")], reports.Select(report => (report.MerchantId, report.Products, report.Currency)));
        var shop = _import.Store.Merchants[0];
        Assert.Equal(new FulfilmentPolicy(new Money(490, Currency.Eur), new Money(5000, Currency.Eur), new FulfilmentTime(2, 4)), shop.Shipping);
        Assert.Equal(("fr", "BE", 2, _import.Time.GetUtcNow()), (shop.Language, shop.Country, shop.ProductCount, shop.ImportedAt));
        Assert.Equal("1299.00 CHF", _import.Product("b:1").Variants[0].Offer.ListPrice.ToString());
    }

    [Fact]
    public async Task A_folder_of_feeds_names_shops_after_the_files_and_a_stopped_feed_does_not_stop_the_others()
    {
        _import.Write("beta.jsonl", Lines(1));
        _import.Write("alpha.json", "<!doctype html><html>login</html>");
        _import.Write("notes.md", "not a feed");
        var reports = await _import.ImportAllAsync(_import.Feeds);
        Assert.Equal([("alpha", false), ("beta", true)], reports.Select(report => (report.Merchant, report.IsImported)));
        Assert.Equal("beta", Assert.Single(_import.Store.Merchants).Id);
    }

    [Theory]
    [InlineData("""{"merchants": []}""", "no merchants")]
    [InlineData("""{"merchants": [{"feed": "a.csv"}]}""", "merchants[0].id")]
    [InlineData("""{"merchants": [{"id": "a"}]}""", "merchants[0].feed")]
    [InlineData("""{"merchants": [{"id": "a:b", "feed": "a.csv"}]}""", "colon")]
    [InlineData("""{"merchants": [{"id": "a", "feed": "a.csv"}, {"id": "a", "feed": "b.csv"}]}""", "twice")]
    [InlineData("""{"merchants": [{"id": "a", "feed": "a.csv", "currency": "euro"}]}""", "euro")]
    [InlineData("""{"merchants": [{"id": "a", "feed": "a.csv", "currency": "EUR", "shipping": {"fee": 5, "days": [4, 2]}}]}""", "days")]
    [InlineData("""{"merchants": [{"id": "a", "feed": "a.csv", "shipping": {"fee": 5}}]}""", "currency")]
    [InlineData("""{"merchants": [{"id": "a" "feed": "a.csv"}]}""", "line 1")]
    public async Task A_wrong_manifest_is_refused_with_the_place(string manifest, string place)
    {
        _import.Write("merchants.json", manifest);
        var failure = await Assert.ThrowsAsync<CatalogException>(() => _import.ImportAllAsync(_import.Feeds));
        Assert.Contains(place, failure.Message, StringComparison.Ordinal);
        Assert.Contains("merchants.json", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paths_that_hold_nothing_are_named()
    {
        Assert.Contains("nowhere", (await Assert.ThrowsAsync<CatalogException>(() => _import.ImportAllAsync("nowhere"))).Message, StringComparison.Ordinal);
        Assert.Contains("no feed", (await Assert.ThrowsAsync<CatalogException>(() => _import.ImportAllAsync(_import.Feeds))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Importing_again_leaves_an_unchanged_catalogue_as_it_is()
    {
        var path = _import.Write("shop.jsonl", Lines(5));
        await _import.ImportAsync(path);
        var before = _import.Store.ReadAll().Select(stored => (stored.Key, stored.Product.Id)).ToList();
        await _import.ImportAsync(path);
        Assert.Equal(before, _import.Store.ReadAll().Select(stored => (stored.Key, stored.Product.Id)));
    }

    [Fact]
    public async Task A_snapshot_that_lost_most_products_needs_force()
    {
        await _import.ImportTextAsync("shop.jsonl", Lines(40));
        var report = await _import.ImportTextAsync("shop.jsonl", Lines(3));
        Assert.Contains("--force", report.Failure, StringComparison.Ordinal);
        Assert.Equal(40, _import.Store.ProductCount);
        await _import.ImportAsync(Path.Combine(_import.Feeds, "shop.jsonl"), force: true);
        Assert.Equal(3, _import.Store.ProductCount);
    }

    [Fact]
    public async Task A_feed_without_any_product_changes_nothing()
    {
        await _import.ImportTextAsync("shop.jsonl", Lines(3));
        var report = await _import.ImportTextAsync("shop.jsonl", "{\"id\": 1}\n");
        Assert.False(report.IsImported);
        Assert.Equal(3, _import.Store.ProductCount);
    }

    [Fact]
    public async Task A_cancelled_import_leaves_the_old_catalogue_whole()
    {
        var path = _import.Write("shop.jsonl", Lines(3));
        await _import.ImportAsync(path);
        _import.Write("shop.jsonl", Lines(3000, "New"));
        using var cancel = new CancellationTokenSource();
        var progress = new CancelWhenWriting(cancel);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _import.Importer.ImportAsync(path, new ImportOptions { Currency = Currency.Eur }, progress, cancel.Token));
        Assert.True(progress.Written > 0);
        Assert.Equal((3, "Thing 1"), (_import.Store.ProductCount, _import.Product("shop:1").Title));
        Assert.Equal(1, _import.Store.CatalogVersion);
    }

    [Fact]
    public async Task The_issues_of_the_last_import_are_kept_for_each_shop()
    {
        await _import.ImportTextAsync("shop.jsonl", "{\"id\": 1, \"title\": \"A\"}\n{\"id\": 2, \"title\": \"B\", \"price\": \"call\"}\n");
        await _import.ImportTextAsync("shop.jsonl", "{\"id\": 1, \"title\": \"A\"}\n");
        using var connection = _import.Database.Open();
        Assert.Equal("price-missing", connection.ExecuteText("SELECT group_concat(code) FROM import_issue WHERE merchant_id = 'shop'"));
    }

    [Fact]
    public async Task Every_issue_is_heard_of_however_many_there_are_and_a_feed_that_is_read_again_starts_anew()
    {
        var heard = new Issues();
        var many = _import.Write("many.jsonl", string.Concat(Enumerable.Range(1, 1_500).Select(number => $"{{\"id\": {number}, \"title\": \"Thing {number}\"}}\n")));
        await ImportAsync(many, new ImportOptions { Currency = Currency.Eur, Listener = heard });
        Assert.Equal(1_500, heard.Of("many").Count(issue => issue.Code == "price-missing"));

        var unclosed = _import.Write("unclosed.csv", "id,title,price\n1,Thing,\n2,\"Lamp,5\n3,Cup,4\n");
        var report = await ImportAsync(unclosed, new ImportOptions { Currency = Currency.Eur, Listener = heard });
        Assert.Equal(report.Issues, heard.Of("unclosed"));
        Assert.Equal(report.Kinds.Sum(kind => kind.Count), heard.Of("unclosed").Count);
    }

    [Fact]
    public async Task The_decimal_separator_that_the_user_gives_decides_what_prices_do_not_show()
    {
        var feed = _import.Write("shop.csv", "ID,Type,Name,Published,Regular price\n1,simple,Lamp,1,1.299\n");
        var report = await ImportAsync(feed, new ImportOptions { Currency = Currency.Eur });
        Assert.Contains("--decimal-separator", Assert.Single(report.Issues).Message, StringComparison.Ordinal);
        await ImportAsync(feed, new ImportOptions { Currency = Currency.Eur, DecimalSeparator = ',' });
        Assert.Equal("1299.00 EUR", _import.Product("shop:1").Variants[0].Offer.ListPrice.ToString());
    }

    [Fact]
    public async Task Progress_grows_to_the_whole_over_all_feeds()
    {
        _import.Write("a.jsonl", Lines(1_200));
        _import.Write("b.jsonl", Lines(600));
        var progress = new Shares();
        await _import.Importer.ImportAsync(_import.Feeds, new ImportOptions { Currency = Currency.Eur }, progress, CancellationToken.None);
        Assert.Equal(progress.Seen.Order(), progress.Seen);
        Assert.InRange(progress.Seen[0], 0, 0.5);
        Assert.Equal(1, progress.Seen[^1], 6);
    }

    [Fact]
    public async Task A_second_import_waits_for_the_first()
    {
        var feed = _import.Write("shop.jsonl", Lines(3));
        var time = TimeProvider.System;
        var importer = new CatalogImporter(_import.Database, new ProductEnricher([]), TestCatalog.Lexicon, time);
        var waiting = new FirstReport();
        Task<IReadOnlyList<ImportReport>> second;
        using (await ImportLock.TakeAsync(_import.Database.Directory, time, null, CancellationToken.None))
        {
            second = importer.ImportAsync(feed, new ImportOptions { Currency = Currency.Eur }, waiting, CancellationToken.None);
            Assert.True((await waiting.First).IsWaiting);
            Assert.Equal(0, _import.Store.ProductCount);
        }

        Assert.True(Assert.Single(await second).IsImported);
        Assert.Equal(3, _import.Store.ProductCount);
    }

    [Fact]
    public async Task A_shop_is_removed_with_its_products_and_the_others_stay()
    {
        await _import.ImportTextAsync("one.jsonl", Lines(2));
        await _import.ImportTextAsync("two.jsonl", Lines(3));
        var version = _import.Store.CatalogVersion;
        Assert.True(await _import.Remover.RemoveAsync("one", null, CancellationToken.None));
        Assert.False(await _import.Remover.RemoveAsync("one", null, CancellationToken.None));
        Assert.Equal(("two", 3, version + 1), (Assert.Single(_import.Store.Merchants).Id, _import.Store.ProductCount, _import.Store.CatalogVersion));
    }

    private async Task<ImportReport> ImportAsync(string path, ImportOptions options) => Assert.Single(await _import.Importer.ImportAsync(path, options, null, CancellationToken.None));

    private static string Lines(int count, string name = "Thing") =>
        string.Concat(Enumerable.Range(1, count).Select(number => $"{{\"id\": {number}, \"title\": \"{name} {number}\", \"price\": {number}}}\n"));

    private sealed class Shares : IProgress<ImportProgress>
    {
        public List<double> Seen { get; } = [];

        public void Report(ImportProgress value) => Seen.Add(value.Share);
    }

    private sealed class FirstReport : IProgress<ImportProgress>
    {
        private readonly TaskCompletionSource<ImportProgress> _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<ImportProgress> First => _first.Task;

        public void Report(ImportProgress value) => _first.TrySetResult(value);
    }

    private sealed class Issues : IIssueListener
    {
        private readonly Dictionary<string, List<ImportIssue>> _heard = [];
        private List<ImportIssue> _current = [];

        public IReadOnlyList<ImportIssue> Of(string merchantId) => _heard[merchantId];

        public void Begin(string merchantId) => _heard[merchantId] = _current = [];

        public void Add(ImportIssue issue) => _current.Add(issue);

        public void Restart() => _current.Clear();
    }

    private sealed class CancelWhenWriting(CancellationTokenSource cancel) : IProgress<ImportProgress>
    {
        public int Written { get; private set; }

        public void Report(ImportProgress value)
        {
            if (value.Products == 0) return;
            Written = value.Products;
            cancel.Cancel();
        }
    }
}
