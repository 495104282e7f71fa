using ShopAgent.Catalog.Products;
using ShopAgent.Import.Issues;

namespace ShopAgent.Import.Importing;

/// <summary>How a feed would be read, from its first records.</summary>
public sealed record ExplainReport
{
    /// <summary>The feed file.</summary>
    public required string Path { get; init; }

    /// <summary>Name of the format.</summary>
    public required string Format { get; init; }

    /// <summary>What the format was known by, to follow "because".</summary>
    public required string Reason { get; init; }

    public bool IsGzip { get; init; }

    /// <summary>IANA name of the encoding: "utf-8".</summary>
    public required string Encoding { get; init; }

    /// <summary>What parts the cells of delimited text; null for other formats.</summary>
    public char? Separator { get; init; }

    /// <summary>'.' or ',' as set, shown by the prices or prescribed by the format; null when none of them tells.</summary>
    public char? DecimalSeparator { get; init; }

    /// <summary>ISO 4217 code; null when neither the feed nor the settings name one: the feed could not be imported.</summary>
    public string? Currency { get; init; }

    /// <summary>The feed's fields in their order, with what they were taken for.</summary>
    public IReadOnlyList<FieldUse> Fields { get; init; } = [];

    public IEnumerable<string> IgnoredFields => Fields.Where(use => use.Canonical is null).Select(use => use.Name);

    /// <summary>Records that were looked at: all of a small feed, else its first.</summary>
    public int Records { get; init; }

    /// <summary>The first products as they would be imported.</summary>
    public IReadOnlyList<Product> Samples { get; init; } = [];

    /// <summary>The first warnings and rejections.</summary>
    public IReadOnlyList<ImportIssue> Issues { get; init; } = [];
}
