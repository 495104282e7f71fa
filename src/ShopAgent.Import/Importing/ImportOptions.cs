using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Store;
using ShopAgent.Import.Issues;

namespace ShopAgent.Import.Importing;

/// <summary>How to import.</summary>
public sealed record ImportOptions
{
    /// <summary>Currency of feeds that state none; null: such a feed is stopped.</summary>
    public Currency? Currency { get; init; }

    /// <summary>'.' or ',' for feeds whose source does not set it; null: learned from the feed's prices.</summary>
    public char? DecimalSeparator { get; init; }

    /// <summary>Hears of every issue; null: nobody does, and the report has the first of them.</summary>
    public IIssueListener? Listener { get; init; }

    /// <summary>Import also a feed that lost more than half of its products since the last time.</summary>
    public bool Force { get; init; }

    /// <summary><see cref="MerchantSource.Explicit"/> (default), or <see cref="MerchantSource.Demo"/> when the program imports by itself.</summary>
    public string SourceKind { get; init; } = MerchantSource.Explicit;
}
