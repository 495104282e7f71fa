using System.Text;
using ShopAgent.Catalog.Products;
using ShopAgent.Import.Detection;
using ShopAgent.Import.Feeds;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Feeds;

[UseCulture("")]
public class FeedDetectorTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("shopagent-test-").FullName;

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData(FeedFormat.WooCommerceCsv, "ID,Type,SKU,Name,Published,Regular price\n1,simple,,A,1,2")]
    [InlineData(FeedFormat.WooCommerceCsv, "sep=;\nID;Type;SKU;Name;Published;Regular price\n1;simple;;A;1;2")]
    [InlineData(FeedFormat.WooCommerceCsv, "# exported, today\n\n ID , Type ,SKU,\"Name\",Published,Regular price\n1,simple,,A,1,2")]
    [InlineData(FeedFormat.WooCommerceCsv, "\ufeff\ufeffID\tType\tName\tRegular price\n1\tsimple\tA\t2")]
    [InlineData(FeedFormat.ShopifyCsv, "Handle,Title,Body (HTML),Vendor,Option1 Name,Option1 Value,Variant Price\na,A,,V,Title,Default Title,2")]
    [InlineData(FeedFormat.ShopifyCsv, "Title,URL handle,Description,Vendor,Option1 name,Option1 value,Price\nA,a,,V,,,2")]
    [InlineData(FeedFormat.GoogleDelimited, "id\ttitle\tdescription\tlink\timage link\tavailability\tprice\n1\tA\t\thttps://s.example\t\tin stock\t2 EUR")]
    [InlineData(FeedFormat.MetaDelimited, "# Required | id,# Required | title\nid,title,availability,condition,price,link,image_link,brand,fb_product_category,override \n1,A,in stock,new,2 EUR,,,B,,")]
    [InlineData(FeedFormat.OpenAiDelimited, "item_id,title,description,url,price,availability,is_eligible_search\n1,A,,,2 USD,in_stock,true")]
    [InlineData(FeedFormat.OtherDelimited, "name;colour;length\na;b;c")]
    [InlineData(FeedFormat.GoogleXml, "<?xml version=\"1.0\"?>\n<!-- feed -->\n<rss version=\"2.0\" xmlns:g=\"http://base.google.com/ns/1.0\"><channel/></rss>")]
    [InlineData(FeedFormat.OtherXml, "<?xml version=\"1.0\"?><orders/>")]
    [InlineData(FeedFormat.SchemaOrg, "<!DOCTYPE html><html><script type=\"application/ld+json\">{}</script></html>")]
    [InlineData(FeedFormat.SchemaOrg, "{\"@context\": \"https://schema.org\", \"@type\": \"Product\", \"name\": \"A\"}")]
    [InlineData(FeedFormat.OpenAiJson, "{\"item_id\": \"1\", \"title\": \"A\", \"price\": \"2 USD\"}\n{\"item_id\": \"2\"}")]
    [InlineData(FeedFormat.AcpJson, "{\"id\": \"1\", \"variants\": [{\"id\": \"1a\", \"title\": \"A\", \"price\": {\"amount\": 1999, \"currency\": \"USD\"}}]}\n")]
    [InlineData(FeedFormat.JsonLines, "{\"id\": \"1\", \"variants\": [{\"id\": \"1a\", \"price\": 19.99}]}\n{\"id\": \"2\"}\n")]
    [InlineData(FeedFormat.JsonLines, "{\"id\": \"1\", \"title\" \"broken\"}\n{\"id\": \"2\"}\n")]
    [InlineData(FeedFormat.Json, "{\n  \"products\": [\n    {\"id\": 1}\n  ]\n}")]
    [InlineData(FeedFormat.Json, "  [{\"id\": 1}]")]
    [InlineData(FeedFormat.Json, "{\"total\":1,\"products\":[{\"id\":1}]}")]
    public void Tells_formats_by_content(FeedFormat format, string text) => Assert.Equal(format, FeedDetector.Detect(Inspect(Encoding.UTF8.GetBytes(text))));

    [Theory]
    [InlineData("", "is empty")]
    [InlineData(" \n\n", "is empty")]
    [InlineData("<!DOCTYPE html><html><body>Please log in</body></html>", "web page")]
    [InlineData("version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 3\n", "git lfs pull")]
    [InlineData("PK\u0003\u0004stuff", "Excel")]
    [InlineData("a\0b\0c", "binary")]
    [InlineData("just a sentence", "without columns")]
    public void Says_what_a_file_is_that_is_no_feed(string text, string what)
    {
        var failure = Assert.Throws<CatalogException>(() => FeedDetector.Detect(Inspect(Encoding.UTF8.GetBytes(text))));
        Assert.Contains(what, failure.Message, StringComparison.Ordinal);
        Assert.Contains("feed.bin", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-8")]
    [InlineData("windows-1252")]
    public void Reads_encodings_as_utf8(string name)
    {
        var encoding = name == "windows-1252" ? CodePagesEncodingProvider.Instance.GetEncoding(1252)! : Encoding.GetEncoding(name);
        var file = Inspect([.. encoding.GetPreamble(), .. encoding.GetBytes("id,name\n1,Café für 5 €\n")]);
        using var reader = new StreamReader(file.OpenUtf8(), new UTF8Encoding(false, throwOnInvalidBytes: true));
        Assert.Equal("id,name\n1,Café für 5 €\n", reader.ReadToEnd());
        Assert.StartsWith("id,name", file.Head, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gzip_bomb_is_refused()
    {
        var path = Path.Combine(_folder, "bomb.gz");
        using (var gzip = new System.IO.Compression.GZipStream(File.Create(path), System.IO.Compression.CompressionLevel.Optimal))
        {
            var zeros = new byte[1 << 20];
            for (var megabyte = 0; megabyte < 60; megabyte++) gzip.Write(zeros);
        }

        Assert.Contains("unpacks to more", Assert.Throws<CatalogException>(() => FeedFile.Inspect(path, CancellationToken.None)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_named() =>
        Assert.Contains("nowhere.csv", Assert.Throws<CatalogException>(() => FeedFile.Inspect(Path.Combine(_folder, "nowhere.csv"), CancellationToken.None)).Message, StringComparison.Ordinal);

    private FeedFile Inspect(byte[] bytes)
    {
        var path = Path.Combine(_folder, "feed.bin");
        File.WriteAllBytes(path, bytes);
        return FeedFile.Inspect(path, CancellationToken.None);
    }
}
