using ShopAgent.Import.Importing;

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
