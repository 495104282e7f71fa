using ShopAgent.Import.Issues;

namespace ShopAgent.Import.Importing;

/// <summary>What became of one feed.</summary>
public sealed record ImportReport
{
    public required string MerchantId { get; init; }

    public required string Merchant { get; init; }

    /// <summary>The feed file.</summary>
    public required string Path { get; init; }

    /// <summary>Name of the format; "" when the feed was stopped before it was known.</summary>
    public string Format { get; init; } = "";

    /// <summary>ISO 4217 code of the prices; "" when not known.</summary>
    public string Currency { get; init; } = "";

    /// <summary>Records read, of whatever fate.</summary>
    public int Read { get; init; }

    public int Products { get; init; }

    public int Variants { get; init; }

    /// <summary>Variants imported without a price: shown, never sold.</summary>
    public int WithoutPrice { get; init; }

    /// <summary>Records left out on purpose: unpublished, hidden, bundles.</summary>
    public int Skipped { get; init; }

    public int Rejected { get; init; }

    public int Warnings { get; init; }

    /// <summary>Values mended without harm.</summary>
    public int Repaired { get; init; }

    public TimeSpan Elapsed { get; init; }

    /// <summary>Why the feed was stopped, in one sentence with a remedy; null when it was imported. The shop's last snapshot then stays as it was.</summary>
    public string? Failure { get; init; }

    /// <summary>Demo shops that went because this is the first catalogue of the user's own.</summary>
    public int DemoShopsRemoved { get; init; }

    /// <summary>How often each kind of issue was met, in the order of their first.</summary>
    public IReadOnlyList<IssueKind> Kinds { get; init; } = [];

    /// <summary>The first warnings and rejections.</summary>
    public IReadOnlyList<ImportIssue> Issues { get; init; } = [];

    public bool IsImported => Failure is null;
}
