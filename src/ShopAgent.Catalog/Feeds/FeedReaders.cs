using ShopAgent.Catalog.Feeds.Acp;
using ShopAgent.Catalog.Feeds.Items;
using ShopAgent.Catalog.Feeds.Json;
using ShopAgent.Catalog.Feeds.SchemaOrg;
using ShopAgent.Catalog.Feeds.Shopify;
using ShopAgent.Catalog.Feeds.WooCommerce;

namespace ShopAgent.Catalog.Feeds;

/// <summary>The readers of all formats.</summary>
internal static class FeedReaders
{
    private static readonly IFeedReader[] All =
    [
        new DelimitedItemReader(), new XmlItemReader(), new JsonItemReader(), new ShopifyReader(), new WooCommerceReader(), new AcpReader(), new SchemaOrgReader(), new JsonFeedReader(),
    ];

    public static IFeedReader Of(FeedFormat format) => All.First(reader => reader.Formats.Contains(format));
}
