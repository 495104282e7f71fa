using System.Globalization;
using ShopAgent.Import.Importing;
using ShopAgent.Import.Issues;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ShopAgent.Cli.Rendering;

/// <summary>One screen about one feed: what was read, imported, imported without a price, rejected and why, and where every issue is listed.</summary>
internal static class ImportReportRenderer
{
    /// <summary>Kinds of issue that are shown; the file has them all.</summary>
    private const int MostKinds = 5;

    /// <param name="issuesFile">The file that lists every issue; null when none was asked for.</param>
    public static IRenderable Render(ImportReport report, string? issuesFile, RenderContext context)
    {
        var words = context.Words;
        var seconds = report.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture) + " s";
        List<IRenderable> parts = [PanelLayout.Heading(report.Merchant, string.Join(PanelLayout.Separator, report.Format, report.Currency, seconds)), Counts(report, context)];
        if (report.Kinds.Count > 0) parts.Add(Issues(report, context));
        if (report.Kinds.Count > 0)
            parts.Add(PanelLayout.Data(issuesFile is null ? words.Format("import.howToList", report.Path) : words.Format("import.listed", issuesFile), Palette.Quiet));
        if (report.DemoShopsRemoved > 0) parts.Add(PanelLayout.Data(words["import.demoRemoved"], Palette.Quiet));
        return PanelLayout.Stack(parts);
    }

    private static Table Counts(ImportReport report, RenderContext context)
    {
        (string Key, int Count, Style Style)[] rows =
        [
            ("import.read", report.Read, Palette.Plain), ("import.products", report.Products, Palette.Good), ("import.variants", report.Variants, Palette.Plain),
            ("import.withoutPrice", report.WithoutPrice, Palette.Notice), ("import.skipped", report.Skipped, Palette.Plain),
            ("import.rejected", report.Rejected, Palette.Bad), ("import.warnings", report.Warnings, Palette.Notice), ("import.repaired", report.Repaired, Palette.Plain),
        ];
        var shown = rows.Where((row, i) => i < 3 || row.Count > 0).ToList();
        var table = PanelLayout.Columns(context.Width, PanelLayout.Right().Fitting(shown.Select(row => Number(row.Count))), PanelLayout.Left());
        foreach (var (key, count, style) in shown) table.AddRow(PanelLayout.Data(Number(count), style), PanelLayout.Data(context.Words[key], Palette.Quiet));
        return table;
    }

    private static Table Issues(ImportReport report, RenderContext context)
    {
        List<IssueKind> kinds = [.. report.Kinds.OrderByDescending(kind => kind.First.Severity).ThenByDescending(kind => kind.Count).Take(MostKinds)];
        var table = PanelLayout.Columns(
            context.Width, PanelLayout.Right().Fitting(kinds.Select(kind => Number(kind.Count))), PanelLayout.Left().Fitting(kinds.Select(kind => kind.First.Code)), PanelLayout.Left());
        foreach (var (first, count) in kinds)
        {
            table.AddRow(
                PanelLayout.Data(Number(count), first.Severity == IssueSeverity.Rejected ? Palette.Bad : Palette.Notice),
                PanelLayout.Data(first.Code), PanelLayout.Line((IssueText.Place(first, context.Words) + ": ", Palette.Plain), (SafeText.Line(first.Message), Palette.Quiet)));
        }

        if (report.Kinds.Count > kinds.Count) table.AddRow(PanelLayout.Blank, PanelLayout.Blank, PanelLayout.Data(context.Words.Format("import.moreKinds", report.Kinds.Count - kinds.Count), Palette.Quiet));
        return table;
    }

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}

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
