namespace ShopAgent.Import.Issues;

/// <summary>Issues of one feed that have the same code.</summary>
/// <param name="First">The first of them.</param>
public sealed record IssueKind(ImportIssue First, int Count);
