using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Import.Importing;

namespace ShopAgent.Cli.Json;

/// <summary>How a feed would be read, for <c>import --explain --json</c>.</summary>
internal sealed record ExplainJson
{
    public required string Path { get; init; }

    public required string Format { get; init; }

    /// <summary>What the format was known by.</summary>
    public required string Reason { get; init; }

    /// <summary>"gzip"; null: none.</summary>
    public string? Compression { get; init; }

    public required string Encoding { get; init; }

    /// <summary>Null for feeds that are no delimited text.</summary>
    public string? Delimiter { get; init; }

    public string? DecimalSeparator { get; init; }

    public string? Currency { get; init; }

    /// <summary>Records that were looked at: all of a small feed, else its first.</summary>
    public int Records { get; init; }

    public IReadOnlyList<ColumnJson> Columns { get; init; } = [];

    public IReadOnlyList<string> Ignored { get; init; } = [];

    public IReadOnlyList<ItemJson> Samples { get; init; } = [];

    public IReadOnlyList<IssueJson> Issues { get; init; } = [];

    public static ExplainJson Of(ExplainReport report, DateTimeOffset now) => new()
    {
        Path = report.Path,
        Format = report.Format,
        Reason = report.Reason,
        Compression = report.IsGzip ? "gzip" : null,
        Encoding = report.Encoding,
        Delimiter = report.Separator?.ToString(),
        DecimalSeparator = report.DecimalSeparator?.ToString(),
        Currency = report.Currency,
        Records = report.Records,
        Columns = [.. report.Fields.Select(field => new ColumnJson(field.Name, field.Canonical))],
        Ignored = [.. report.IgnoredFields],
        Samples = [.. report.Samples.Select(product => ItemJson.Of(new SearchHit(product, null, 1, [], []), now))],
        Issues = [.. report.Issues.Select(issue => IssueJson.Of(issue, merchant: null))],
    };
}
