using System.Text.Json.Serialization;
using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Import.Importing;
using ShopAgent.Import.Issues;

namespace ShopAgent.Cli.Json;

/// <summary>What became of one feed, for <c>import --json</c>.</summary>
internal sealed record ImportJson
{
    /// <summary>More are in the file that --issues names.</summary>
    private const int MaxIssues = 50;

    public required string Merchant { get; init; }

    public required string Name { get; init; }

    public required string Format { get; init; }

    public required string Currency { get; init; }

    public int Read { get; init; }

    public int Products { get; init; }

    public int Variants { get; init; }

    public int WithoutPrice { get; init; }

    public int Skipped { get; init; }

    public int Rejected { get; init; }

    public int Warnings { get; init; }

    public int Repaired { get; init; }

    public double ElapsedMs { get; init; }

    public IReadOnlyList<IssueJson> Issues { get; init; } = [];

    /// <summary>Why the feed was stopped; the shop's last snapshot is then unchanged.</summary>
    public string? Error { get; init; }

    public static ImportJson Of(ImportReport report) => new()
    {
        Merchant = report.MerchantId,
        Name = report.Merchant,
        Format = report.Format,
        Currency = report.Currency,
        Read = report.Read,
        Products = report.Products,
        Variants = report.Variants,
        WithoutPrice = report.WithoutPrice,
        Skipped = report.Skipped,
        Rejected = report.Rejected,
        Warnings = report.Warnings,
        Repaired = report.Repaired,
        ElapsedMs = Math.Round(report.Elapsed.TotalMilliseconds, 1),
        Issues = [.. report.Issues.Take(MaxIssues).Select(issue => IssueJson.Of(issue, merchant: null))],
        Error = report.Failure,
    };
}

/// <summary>One fault of a feed.</summary>
/// <param name="Merchant">Only in the file of --issues, where feeds are mixed.</param>
/// <param name="Line">From 1; 0 when the fault is not of one line.</param>
/// <param name="Severity">repaired, warning or rejected.</param>
internal sealed record IssueJson(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Merchant, int Line, string? Id, string? Field, string? Value, string Code, string Severity, string Message)
{
    public static IssueJson Of(ImportIssue issue, string? merchant) =>
        new(merchant, issue.Line, issue.Id, issue.Field, issue.Value, issue.Code, issue.Severity.ToString().ToLowerInvariant(), issue.Message);
}

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

/// <param name="Column">The field as the feed names it.</param>
/// <param name="Field">What it was taken for; null: ignored.</param>
internal sealed record ColumnJson(string Column, string? Field);

/// <summary>A shop that <c>catalog remove</c> removed.</summary>
internal sealed record RemovedJson(string Removed, string Name, int Products, int Variants);
