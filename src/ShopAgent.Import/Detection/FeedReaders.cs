using ShopAgent.Import.Feeds;
using ShopAgent.Import.Feeds.Acp;
using ShopAgent.Import.Feeds.Items;
using ShopAgent.Import.Feeds.Json;
using ShopAgent.Import.Feeds.SchemaOrg;
using ShopAgent.Import.Feeds.Shopify;
using ShopAgent.Import.Feeds.WooCommerce;

namespace ShopAgent.Import.Detection;

/// <summary>The readers of all formats.</summary>
internal static class FeedReaders
{
    private static readonly IFeedReader[] All =
    [
        new DelimitedItemReader(), new XmlItemReader(), new JsonItemReader(), new ShopifyReader(), new WooCommerceReader(), new AcpReader(), new SchemaOrgReader(), new JsonFeedReader(),
    ];

    public static IFeedReader Of(FeedFormat format) => All.First(reader => reader.Formats.Contains(format));
}
