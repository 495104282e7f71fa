namespace ShopAgent.Import.Issues;

/// <summary>What a feed may not exceed (feeds.md section 7, fault 29): beyond, it is broken or hostile.</summary>
internal static class FeedLimits
{
    /// <summary>Bytes of one record.</summary>
    public const int RecordBytes = 1 << 20;

    public const int Columns = 512;

    public const int VariantsPerProduct = 2_000;

    /// <summary>Text compresses 5 to 20 times; 200 times is a bomb, once it is more than <see cref="SmallBytes"/>.</summary>
    public const int GzipRatio = 200;

    public const long SmallBytes = 50L << 20;
}
