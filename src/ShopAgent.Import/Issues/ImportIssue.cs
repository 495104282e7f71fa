namespace ShopAgent.Import.Issues;

/// <summary>One fault of a feed.</summary>
/// <param name="Line">Line of the feed, counted from 1; 0 when the fault is not of one line.</param>
/// <param name="Id">The product's id as the feed writes it.</param>
/// <param name="Field">The field as the feed names it.</param>
/// <param name="Value">What the feed has there, shortened.</param>
/// <param name="Code">Stable name of the kind of fault: "price-missing", "duplicate-id".</param>
/// <param name="Message">One sentence: what is wrong, and what the importer did.</param>
public sealed record ImportIssue(int Line, string? Id, string? Field, string? Value, string Code, IssueSeverity Severity, string Message);

/// <summary>Issues of one feed that have the same code.</summary>
/// <param name="First">The first of them.</param>
public sealed record IssueKind(ImportIssue First, int Count);

/// <summary>What an issue did to its row: repaired without harm, imported with a warning, or left out.</summary>
public enum IssueSeverity { Repaired, Warning, Rejected }

/// <summary>Hears of every issue of an import as it is found: more than a report keeps. Called from one thread at a time.</summary>
public interface IIssueListener
{
    /// <summary>The issues that follow are of this merchant's feed.</summary>
    void Begin(string merchantId);

    void Add(ImportIssue issue);

    /// <summary>The feed is read again from its start: what was heard since <see cref="Begin"/> does not count.</summary>
    void Restart();
}
