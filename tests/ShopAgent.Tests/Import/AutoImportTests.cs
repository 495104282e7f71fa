using ShopAgent.Catalog.Store;
using ShopAgent.Import.Enrich;
using ShopAgent.Import.Importing;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Import;

/// <summary>What is imported on start, and what is not imported again.</summary>
public sealed class AutoImportTests : IDisposable
{
    private readonly ImportFixture _import = new();

    public void Dispose() => _import.Dispose();

    [Fact]
    public async Task The_demo_follows_its_files_and_goes_with_the_first_catalogue_of_ones_own()
    {
        _import.Options.Currency = "EUR";
        _import.Write("demo1.jsonl", Lines(2));
        _import.Write("demo2.jsonl", Lines(3));
        Assert.Equal(2, (await _import.Auto.EnsureAsync(null, CancellationToken.None)).Count);
        Assert.Empty(await _import.Auto.EnsureAsync(null, CancellationToken.None));

        File.Delete(Path.Combine(_import.Feeds, "demo2.jsonl"));
        _import.Write("demo1.jsonl", Lines(4));
        Assert.Equal(4, Assert.Single(await _import.Auto.EnsureAsync(null, CancellationToken.None)).Products);
        Assert.Equal("demo1", Assert.Single(_import.Store.Merchants).Id);

        var own = Path.Combine(_import.Feeds, "own");
        Directory.CreateDirectory(own);
        var reports = await _import.ImportAllAsync(_import.Write("own/mine.jsonl", Lines(1)));
        Assert.Equal(1, Assert.Single(reports).DemoShopsRemoved);
        Assert.Equal("mine", Assert.Single(_import.Store.Merchants).Id);
        Assert.Empty(await _import.Auto.EnsureAsync(null, CancellationToken.None));
        Assert.Equal(1, _import.Store.ProductCount);
    }

    [Fact]
    public async Task A_failed_import_of_ones_own_keeps_the_demo()
    {
        _import.Options.Currency = "EUR";
        _import.Write("demo1.jsonl", Lines(2));
        await _import.Auto.EnsureAsync(null, CancellationToken.None);
        Directory.CreateDirectory(Path.Combine(_import.Feeds, "own"));
        Assert.False((await _import.ImportAsync(_import.Write("own/mine.jsonl", "<html>"))).IsImported);
        Assert.Equal("demo1", Assert.Single(_import.Store.Merchants).Id);
    }

    [Fact]
    public async Task Two_first_starts_at_once_give_one_catalogue()
    {
        _import.Options.Currency = "EUR";
        _import.Write("demo1.jsonl", Lines(200));
        var time = TimeProvider.System;
        var options = Microsoft.Extensions.Options.Options.Create(_import.Options);
        AutoImport Start()
        {
            var database = new CatalogDatabase(_import.Database.Directory);
            return new AutoImport(new CatalogImporter(database, new ProductEnricher([]), TestCatalog.Lexicon, time), database, options, time);
        }

        var reports = await Task.WhenAll(Start().EnsureAsync(null, CancellationToken.None), Start().EnsureAsync(null, CancellationToken.None), Start().EnsureAsync(null, CancellationToken.None));
        Assert.Equal([0, 0, 1], reports.Select(list => list.Count).Order());
        Assert.Equal(200, _import.Store.ProductCount);
    }

    [Fact]
    public async Task The_same_feeds_in_another_folder_are_not_imported_again()
    {
        _import.Options.Currency = "EUR";
        _import.Write("demo1.jsonl", Lines(20));
        Assert.Single(await _import.Auto.EnsureAsync(null, CancellationToken.None));
        var moved = Directory.CreateDirectory(Path.Combine(_import.Database.Directory, "moved")).FullName;
        File.Copy(Path.Combine(_import.Feeds, "demo1.jsonl"), Path.Combine(moved, "demo1.jsonl"));
        _import.Options.Path = moved;
        Assert.Empty(await _import.Auto.EnsureAsync(null, CancellationToken.None));
        await File.AppendAllTextAsync(Path.Combine(moved, "demo1.jsonl"), Lines(1));
        Assert.Single(await _import.Auto.EnsureAsync(null, CancellationToken.None));
    }

    [Fact]
    public async Task Without_a_path_nothing_is_imported()
    {
        _import.Options.Path = "no-such-folder";
        Assert.Empty(await _import.Auto.EnsureAsync(null, CancellationToken.None));
    }

    private static string Lines(int count, string name = "Thing") =>
        string.Concat(Enumerable.Range(1, count).Select(number => $"{{\"id\": {number}, \"title\": \"{name} {number}\", \"price\": {number}}}\n"));
}
