using System.Globalization;
using System.IO.Compression;
using ShopAgent.Catalog.Products;

namespace ShopAgent.Tests.Import;

/// <summary>Feeds that are too big, hostile, or not what they were.</summary>
public sealed class FeedLimitTests : IDisposable
{
    private const string Rss = "<rss xmlns:g=\"http://base.google.com/ns/1.0\"><channel>";

    private readonly ImportFixture _import = new();

    public void Dispose() => _import.Dispose();

    [Fact]
    public async Task A_huge_item_of_xml_is_left_out_and_the_next_one_read()
    {
        var report = await _import.ImportTextAsync("shop.xml", $"{Rss}<item><g:id>1</g:id><title>Big</title><description>{new string('d', 3_000_000)}</description></item>\n<item><g:id>2</g:id><title>Lamp</title><g:price>5.00 EUR</g:price></item></channel></rss>");
        Assert.Equal((1, 1, "record-large"), (report.Products, report.Rejected, report.Issues[0].Code));
        Assert.Equal("Lamp", _import.Product("shop:2").Title);
    }

    [Theory]
    [InlineData("<title>x</title>")]
    [InlineData("<g:shipping><g:price>1 EUR</g:price></g:shipping>")]
    [InlineData("<nothing/>")]
    public async Task An_item_of_countless_small_elements_is_left_out_and_the_next_one_read(string element)
    {
        var elements = string.Concat(Enumerable.Repeat(element, 400_000));
        var report = await _import.ImportTextAsync("shop.xml", $"{Rss}<item><g:id>1</g:id>{elements}</item>\n<item><g:id>2</g:id><title>Lamp</title><g:price>5.00 EUR</g:price></item></channel></rss>");
        Assert.Equal((1, 1, "record-large"), (report.Products, report.Rejected, report.Issues[0].Code));
    }

    [Fact]
    public async Task Too_many_columns_stop_the_feed()
    {
        var report = await _import.ImportTextAsync("shop.csv", "id,title,price,link," + string.Join(',', Enumerable.Range(1, 600).Select(number => "c" + number.ToString(CultureInfo.InvariantCulture))) + "\n1,Lamp,5,x\n");
        Assert.Contains("604 columns", report.Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_unpacks_to_far_more_than_a_feed_stops()
    {
        var path = Path.Combine(_import.Feeds, "shop.csv.gz");
        await using (var gzip = new GZipStream(File.Create(path), CompressionLevel.SmallestSize)) gzip.Write(new byte[60 << 20].AsSpan());
        var report = await _import.ImportAsync(path);
        Assert.Contains("unpacks to more than", report.Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_of_more_variants_than_a_product_has_is_cut()
    {
        var rows = string.Concat(Enumerable.Range(1, 2_005).Select(number => $"{number}\tBolt size {number}\tB\t{number}\thttps://shop.example/{number}\tin stock\t1.00 EUR\n"));
        var report = await _import.ImportTextAsync("shop.tsv", "id\ttitle\titem_group_id\tsize\tlink\tavailability\tprice\n" + rows);
        Assert.Equal((1, 2_000, "variants-many"), (report.Products, report.Variants, report.Issues[0].Code));
    }

    [Fact]
    public async Task A_sale_period_holds_to_the_second_with_or_without_a_zone()
    {
        const string Header = "id\ttitle\tlink\tavailability\tprice\tsale_price\tsale_price_effective_date\n";
        await _import.ImportTextAsync("shop.tsv", Header + "1\tLamp\thttps://shop.example\tin stock\t10.00 EUR\t8.00 EUR\t2026-05-01T13:00-0800/2026-05-02T13:00-08:00\n2\tVase\thttps://shop.example\tin stock\t10.00 EUR\t8.00 EUR\t2026-05-02/2026-05-03\n");
        var lamp = _import.Product("shop:1").Variants[0].Offer;
        Assert.Equal(new DateTimeOffset(2026, 5, 1, 21, 0, 0, TimeSpan.Zero), lamp.SaleWindow!.From);
        Assert.Equal(lamp.SaleWindow.From!.Value.AddDays(1), lamp.SaleWindow.To);
        var vase = _import.Product("shop:2").Variants[0].Offer;
        Assert.Equal(Money.FromMajor(10, Currency.Eur), vase.PriceAt(_import.Time.GetUtcNow()));
        Assert.Equal(Money.FromMajor(8, Currency.Eur), vase.PriceAt(new DateTimeOffset(2026, 5, 3, 23, 59, 59, TimeSpan.Zero)));
    }
}
