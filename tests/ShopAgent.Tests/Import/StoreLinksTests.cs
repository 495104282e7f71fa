using ShopAgent.Import.Assembly;
using ShopAgent.Import.Drafts;
using ShopAgent.Import.Feeds;
using ShopAgent.Import.Fields;

namespace ShopAgent.Tests.Import;

public class StoreLinksTests
{
    [Theory]
    [InlineData(FeedFormat.GoogleXml, "https://shop.example", "https://other.example/p/1", "https://other.example/p/1")]
    [InlineData(FeedFormat.GoogleXml, "https://shop.example/de", "/p/1?x=2", "https://shop.example/p/1?x=2")]
    [InlineData(FeedFormat.GoogleXml, null, "/p/1", null)]
    [InlineData(FeedFormat.Json, "https://shop.example", "//cdn.example/p", "https://cdn.example/p")]
    [InlineData(FeedFormat.Json, "https://shop.example", "javascript:alert(1)", null)]
    [InlineData(FeedFormat.Json, "https://shop.example", null, null)]
    [InlineData(FeedFormat.ShopifyCsv, "https://shop.example", null, "https://shop.example/products/12")]
    [InlineData(FeedFormat.WooCommerceCsv, "https://shop.example/store", null, "https://shop.example/store/?p=12")]
    [InlineData(FeedFormat.WooCommerceCsv, null, null, null)]
    public void Links_are_completed_where_the_shop_is_known(FeedFormat format, string? store, string? link, string? expected) =>
        Assert.Equal(expected, new StoreLinks(store, format).Of(new ProductDraft { SourceId = "12", Title = "Lamp", Line = 1, Url = UrlText.Page(link) }));
}
