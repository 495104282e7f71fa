using ShopAgent.Catalog.Store;
using ShopAgent.Import.Sources;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Sources;

public sealed class SourceReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_gives_its_feeds_and_its_manifest_is_nearer_than_the_settings()
    {
        Write("a.csv");
        Write("b.csv");
        Write("merchants.json", """{"merchants": [{"id": "a", "feed": "a.csv", "currency": "CHF"}, {"id": "b", "feed": "b.csv", "store_url": "https://b.example/"}]}""");
        var list = Read(new SourceOptions { Path = _folder.Path, Currency = "EUR", StoreUrl = "https://all.example/" });
        Assert.Empty(list.Errors);
        Assert.Equal([("a", "CHF", "https://all.example/"), ("b", "EUR", "https://b.example/")], list.Feeds.Select(feed => (feed.MerchantId, feed.Currency?.Code, feed.StoreUrl)));
    }

    [Theory]
    [InlineData("StoreUrl", "hut.example")]
    [InlineData("Language", "English please")]
    [InlineData("Country", "Belgium")]
    [InlineData("DecimalSeparator", "comma")]
    [InlineData("Currency", "€")]
    public void Each_wrong_value_names_its_key(string key, string value)
    {
        var source = new SourceOptions { Path = Write("a.csv") };
        typeof(SourceOptions).GetProperty(key)!.SetValue(source, value);
        var error = Assert.Single(Read(source).Errors);
        Assert.StartsWith($"Catalog:Sources:0:{key} is \"{value}\"", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Shipping_needs_a_currency_and_amounts_that_can_be()
    {
        var shipping = new SourceShipping { Fee = "-1", FreeFrom = "1.000,00", Days = ["4", "2"] };
        string[] keys = ["Currency", "Shipping:Fee", "Shipping:FreeFrom", "Shipping:Days"];
        var errors = Read(new SourceOptions { Path = Write("a.csv"), Shipping = shipping }).Errors;
        Assert.Equal(keys.Length, errors.Count);
        Assert.All(keys, key => Assert.Contains(errors, error => error.StartsWith($"Catalog:Sources:0:{key} ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Two_shops_of_one_id_and_a_name_for_many_shops_are_refused()
    {
        var feed = Write("a.csv");
        Write("b.csv");
        Assert.Contains("Catalog:Sources:1:Merchant", Assert.Single(Read(new SourceOptions { Path = feed }, new SourceOptions { Path = Write("b.csv"), Merchant = "a" }).Errors), StringComparison.Ordinal);
        Assert.Contains("Catalog:Sources:0:Merchant", Assert.Single(Read(new SourceOptions { Path = _folder.Path, Merchant = "a" }).Errors), StringComparison.Ordinal);
    }

    private string Write(string name, string text = "id,title\n")
    {
        var path = Path.Combine(_folder.Path, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static SourceList Read(params SourceOptions[] sources) => SourceReader.Read(new CatalogOptions { Sources = sources });
}
