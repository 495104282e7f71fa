namespace ShopAgent.Import.Issues;

/// <summary>One fault of a feed.</summary>
/// <param name="Line">Line of the feed, counted from 1; 0 when the fault is not of one line.</param>
/// <param name="Id">The product's id as the feed writes it.</param>
/// <param name="Field">The field as the feed names it.</param>
/// <param name="Value">What the feed has there, shortened.</param>
/// <param name="Code">Stable name of the kind of fault: "price-missing", "duplicate-id".</param>
/// <param name="Message">One sentence: what is wrong, and what the importer did.</param>
public sealed record ImportIssue(int Line, string? Id, string? Field, string? Value, string Code, IssueSeverity Severity, string Message);
