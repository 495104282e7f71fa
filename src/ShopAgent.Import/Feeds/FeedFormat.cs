namespace ShopAgent.Import.Feeds;

/// <summary>The kinds of feed that are told apart by their content.</summary>
public enum FeedFormat
{
    WooCommerceCsv, Json, JsonLines,
    GoogleDelimited, GoogleXml, GoogleJson, MetaDelimited, OpenAiDelimited, OpenAiJson, AcpJson, ShopifyCsv, SchemaOrg, OtherDelimited, OtherXml,
}

/// <summary>What formats are called in messages, and what they prescribe.</summary>
public static class FeedFormatExtensions
{
    public static string DisplayName(this FeedFormat format) => format switch
    {
        FeedFormat.WooCommerceCsv => "WooCommerce CSV",
        FeedFormat.Json => "JSON",
        FeedFormat.JsonLines => "JSON Lines",
        FeedFormat.GoogleDelimited => "Google Merchant Center text feed",
        FeedFormat.GoogleXml => "Google Merchant Center XML feed",
        FeedFormat.GoogleJson => "Google Merchant Center JSON",
        FeedFormat.MetaDelimited => "Meta commerce catalogue",
        FeedFormat.OpenAiDelimited => "OpenAI product feed (text)",
        FeedFormat.OpenAiJson => "OpenAI product feed (JSON)",
        FeedFormat.AcpJson => "Agentic Commerce Protocol feed",
        FeedFormat.ShopifyCsv => "Shopify product CSV",
        FeedFormat.SchemaOrg => "schema.org JSON-LD",
        FeedFormat.OtherXml => "XML document",
        _ => "delimited text",
    };

    /// <summary>Whether the feed is text with a header and separators.</summary>
    public static bool IsDelimited(this FeedFormat format) => format is FeedFormat.WooCommerceCsv or FeedFormat.GoogleDelimited or FeedFormat.MetaDelimited
        or FeedFormat.OpenAiDelimited or FeedFormat.ShopifyCsv or FeedFormat.OtherDelimited;

    /// <summary>Whether the format has a field for the brand, which shops fill in where there is one.</summary>
    public static bool HasBrand(this FeedFormat format) => format is not (FeedFormat.WooCommerceCsv or FeedFormat.Json or FeedFormat.JsonLines or FeedFormat.OtherDelimited or FeedFormat.OtherXml);

    /// <summary>The decimal separator that a format prescribes; null where shops write as their country does.</summary>
    public static char? DecimalSeparator(this FeedFormat format) => format switch
    {
        FeedFormat.GoogleDelimited or FeedFormat.GoogleXml or FeedFormat.GoogleJson or FeedFormat.MetaDelimited => '.',
        FeedFormat.OpenAiDelimited or FeedFormat.OpenAiJson or FeedFormat.AcpJson or FeedFormat.ShopifyCsv or FeedFormat.SchemaOrg => '.',
        _ => null,
    };
}
