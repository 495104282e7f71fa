using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Store;
using ShopAgent.Import.Importing;
using ShopAgent.Tests.Import;

namespace ShopAgent.Tests.Sources;

public sealed class ConfiguredImportTests : IDisposable
{
    private readonly ImportFixture _import = new();

    public void Dispose() => _import.Dispose();

    [Fact]
    public async Task A_source_states_what_the_feed_leaves_open()
    {
        var feed = _import.Write("woo.csv", "ID,Type,Name,Published,Regular price\n7,simple,Lamp,1,1.299\n");
        Configure(new SourceOptions
        {
            Path = feed, Merchant = "hut", Name = "The Hut", Currency = "CHF", DecimalSeparator = ",", Language = "de-CH", Country = "ch", StoreUrl = "https://hut.example/shop",
            Shipping = new SourceShipping { Fee = "7.50", FreeFrom = "80", Days = ["1", "3"] },
        });
        Assert.True(Assert.Single(await EnsureAsync()).IsImported);
        var shop = Assert.Single(_import.Store.Merchants);
        Assert.Equal(("hut", "The Hut", "de-CH", "CH"), (shop.Id, shop.Name, shop.Language, shop.Country));
        var francs = new Currency("CHF");
        Assert.Equal(new FulfilmentPolicy(new Money(750, francs), new Money(8000, francs), new FulfilmentTime(1, 3)), shop.Shipping);
        Assert.Equal("1299.00 CHF", _import.Product("hut:7").Variants[0].Offer.ListPrice.ToString());
        Assert.Equal("https://hut.example/shop/?p=7", _import.Product("hut:7").Url);
    }

    [Fact]
    public async Task Only_what_changed_is_imported_again()
    {
        Configure(Source("a", 2), Source("b", 3));
        Assert.Equal(2, (await EnsureAsync()).Count);
        Assert.Empty(await EnsureAsync());

        _import.Write("b.jsonl", Lines(4));
        Assert.Equal("b", Assert.Single(await EnsureAsync()).MerchantId);
        _import.Options.Sources[0].Country = "BE";
        Assert.Equal("a", Assert.Single(await EnsureAsync()).MerchantId);
        Assert.Equal(6, _import.Store.ProductCount);
    }

    [Fact]
    public async Task The_demo_and_shops_that_are_named_no_more_go_and_those_imported_by_hand_stay()
    {
        _import.Options.Currency = "EUR";
        _import.Write("demo.jsonl", Lines(2));
        await EnsureAsync();
        var own = Directory.CreateDirectory(Path.Combine(_import.Database.Directory, "own")).FullName;
        SourceOptions OwnSource(string name)
        {
            File.WriteAllText(Path.Combine(own, name + ".jsonl"), Lines(1));
            return new SourceOptions { Path = Path.Combine(own, name + ".jsonl") };
        }

        Configure(OwnSource("a"), OwnSource("b"));
        await EnsureAsync();
        Assert.Equal(["a", "b"], Ids());

        await _import.ImportAsync(_import.Write("hand.jsonl", Lines(1)));
        _import.Options.Sources.RemoveAt(0);
        Assert.Empty(await EnsureAsync());
        Assert.Equal(["b", "hand"], Ids());

        _import.Options.Sources.Clear();
        Assert.Empty(await EnsureAsync());
        Assert.Equal(["hand"], Ids());
    }

    [Fact]
    public async Task The_demo_comes_back_when_nothing_of_ones_own_is_left()
    {
        _import.Options.Currency = "EUR";
        _import.Write("demo.jsonl", Lines(2));
        await EnsureAsync();
        await _import.ImportAsync(_import.Write("hand.jsonl", Lines(1)));
        File.Delete(Path.Combine(_import.Feeds, "hand.jsonl"));
        Assert.True(await _import.Remover.RemoveAsync("hand", null, CancellationToken.None));
        Assert.Equal("demo", Assert.Single(await EnsureAsync()).MerchantId);
    }

    [Fact]
    public async Task A_broken_feed_keeps_its_last_snapshot_and_is_tried_again()
    {
        Configure(Source("a", 40), Source("b", 3));
        await EnsureAsync();
        _import.Write("a.jsonl", Lines(2));
        for (var start = 0; start < 2; start++)
            Assert.Contains("shopagent import --force", Assert.Single(await EnsureAsync()).Failure, StringComparison.Ordinal);
        Assert.Equal(43, _import.Store.ProductCount);

        var forced = await _import.Auto.ImportSourcesAsync(new ImportOptions { Force = true }, null, CancellationToken.None);
        Assert.Equal(2, forced.Count);
        Assert.Equal(5, _import.Store.ProductCount);
        Assert.Empty(await EnsureAsync());
    }

    [Fact]
    public async Task A_feed_without_a_currency_names_the_key_to_set()
    {
        _import.Write("a.jsonl", Lines(1));
        Configure(new SourceOptions { Path = Path.Combine(_import.Feeds, "a.jsonl") });
        _import.Options.Currency = null;
        Assert.Contains("Catalog:Sources:0:Currency", Assert.Single(await EnsureAsync()).Failure, StringComparison.Ordinal);
    }

    private void Configure(params SourceOptions[] sources)
    {
        _import.Options.Currency ??= "EUR";
        foreach (var source in sources) _import.Options.Sources.Add(source);
    }

    private SourceOptions Source(string name, int products) => new() { Path = _import.Write(name + ".jsonl", Lines(products)) };

    private Task<IReadOnlyList<ImportReport>> EnsureAsync() => _import.Auto.EnsureAsync(null, CancellationToken.None);

    private IEnumerable<string> Ids() => _import.Store.Merchants.Select(shop => shop.Id).Order(StringComparer.Ordinal);

    private static string Lines(int count) => string.Concat(Enumerable.Range(1, count).Select(number => $"{{\"id\": {number}, \"title\": \"Thing {number}\", \"price\": {number}}}\n"));
}
