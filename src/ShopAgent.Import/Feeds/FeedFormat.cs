namespace ShopAgent.Import.Feeds;

/// <summary>The kinds of feed that are told apart by their content.</summary>
public enum FeedFormat
{
    WooCommerceCsv, Json, JsonLines,
    GoogleDelimited, GoogleXml, GoogleJson, MetaDelimited, OpenAiDelimited, OpenAiJson, AcpJson, ShopifyCsv, SchemaOrg, OtherDelimited, OtherXml,
}
