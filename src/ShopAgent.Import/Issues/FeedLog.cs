namespace ShopAgent.Import.Issues;

/// <summary>Counts the faults of one feed and keeps the first of them.</summary>
public sealed class FeedLog
{
    /// <summary>More issues than anyone reads; the counts go on.</summary>
    public const int MaxKept = 1_000;

    private const int MaxValueLength = 120;

    private readonly List<ImportIssue> _kept = [];
    private readonly OrderedDictionary<string, IssueKind> _kinds = new(StringComparer.Ordinal);
    private readonly HashSet<string> _once = new(StringComparer.Ordinal);

    /// <summary>Warnings, rejections and notes in the order they were found; other repairs are counted only.</summary>
    public IReadOnlyList<ImportIssue> Kept => _kept;

    /// <summary>Records read, of whatever fate.</summary>
    public int Records { get; set; }

    /// <summary>Records left out on purpose: unpublished, hidden, grouped.</summary>
    public int Skipped { get; set; }

    public int Repaired { get; private set; }

    public int Warnings { get; private set; }

    public int Rejected { get; private set; }

    /// <summary>Hears of every issue; null: nobody does.</summary>
    public IIssueListener? Listener { get; init; }

    /// <summary>How often each kind of issue was met, in the order of their first.</summary>
    public IReadOnlyList<IssueKind> Kinds => [.. _kinds.Values];

    /// <summary>What the feed's fields were taken for.</summary>
    public FieldUses Fields { get; } = new();

    /// <summary>Forgets everything, when a feed is read again from its start.</summary>
    public void Clear()
    {
        _kept.Clear();
        _kinds.Clear();
        Listener?.Restart();
        _once.Clear();
        (Records, Skipped, Repaired, Warnings, Rejected) = (0, 0, 0, 0, 0);
    }

    /// <summary>A value was mended without harm: too common to be listed.</summary>
    public void Repair() => Repaired++;

    /// <summary>The whole feed was mended in a way worth knowing.</summary>
    public void Note(int line, string? field, string? value, string code, string message) =>
        Add(new ImportIssue(line, null, field, Short(value), code, IssueSeverity.Repaired, message));

    public void Warn(int line, string? id, string? field, string? value, string code, string message) =>
        Add(new ImportIssue(line, id, field, Short(value), code, IssueSeverity.Warning, message));

    public void Reject(int line, string? id, string? field, string? value, string code, string message) =>
        Add(new ImportIssue(line, id, field, Short(value), code, IssueSeverity.Rejected, message));

    /// <summary>A warning that concerns the whole feed: the first one is kept.</summary>
    public void WarnOnce(int line, string? field, string? value, string code, string message)
    {
        if (_once.Add(code + field)) Warn(line, null, field, value, code, message);
    }

    private static string? Short(string? value) => value is { Length: > MaxValueLength } ? value[..MaxValueLength] + "…" : value;

    private void Add(ImportIssue issue)
    {
        switch (issue.Severity)
        {
            case IssueSeverity.Rejected: Rejected++; break;
            case IssueSeverity.Warning: Warnings++; break;
            default: Repaired++; break;
        }

        _kinds[issue.Code] = _kinds.TryGetValue(issue.Code, out var kind) ? kind with { Count = kind.Count + 1 } : new IssueKind(issue, 1);
        Listener?.Add(issue);
        if (_kept.Count < MaxKept) _kept.Add(issue);
    }
}

/// <summary>What a feed may not exceed: beyond, it is broken or hostile.</summary>
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
