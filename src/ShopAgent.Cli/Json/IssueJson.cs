using System.Text.Json.Serialization;
using ShopAgent.Import.Issues;

namespace ShopAgent.Cli.Json;

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
