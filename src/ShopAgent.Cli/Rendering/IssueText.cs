using System.Globalization;
using ShopAgent.Import.Issues;

namespace ShopAgent.Cli.Rendering;

/// <summary>Where in a feed an issue is.</summary>
internal static class IssueText
{
    /// <summary>Longest value that is shown; the file has it whole.</summary>
    private const int LongestValue = 40;

    /// <summary>"line 7, id 42, price = abc": what is known of it.</summary>
    public static string Place(ImportIssue issue, PanelWords words)
    {
        List<string> parts = [];
        if (issue.Line > 0) parts.Add(words.Format("import.line", issue.Line.ToString(CultureInfo.InvariantCulture)));
        if (!string.IsNullOrEmpty(issue.Id)) parts.Add("id " + issue.Id);
        if (!string.IsNullOrEmpty(issue.Field)) parts.Add(issue.Value is { Length: > 0 } value ? $"{issue.Field} = {Short(value)}" : issue.Field);
        return parts.Count == 0 ? words["import.wholeFeed"] : SafeText.Line(string.Join(", ", parts));
    }

    private static string Short(string value) => value.Length <= LongestValue ? value : value[..LongestValue] + "…";
}
