using System.Globalization;
using ShopAgent.Catalog.Import;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ShopAgent.Cli.Rendering;

/// <summary>One screen about one feed: what was read, imported, imported without a price, rejected and why, and where every issue is listed.</summary>
internal static class ImportReportRenderer
{
    /// <summary>Kinds of issue that are shown; the file has them all.</summary>
    private const int MostKinds = 6;

    /// <param name="issuesFile">The file that lists every issue; null when none was asked for.</param>
    public static IRenderable Render(ImportReport report, string? issuesFile, RenderContext context)
    {
        var words = context.Words;
        var seconds = report.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture) + " s";
        List<IRenderable> parts = [PanelLayout.Heading(report.Merchant, string.Join(PanelLayout.Separator, report.Format, report.Currency, seconds)), Counts(report, context)];
        if (report.Issues.Count > 0) parts.Add(Issues(report, context));
        if (report.Issues.Count > 0)
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
        var kinds = report.Issues.GroupBy(issue => issue.Code).OrderByDescending(kind => kind.Max(issue => issue.Severity)).ThenByDescending(kind => kind.Count()).Take(MostKinds).ToList();
        var table = PanelLayout.Columns(context.Width, PanelLayout.Right().Fitting(kinds.Select(kind => Number(kind.Count()))), PanelLayout.Left().Fitting(kinds.Select(kind => kind.Key)), PanelLayout.Left());
        foreach (var kind in kinds)
        {
            var first = kind.First();
            var where = first.Line > 0 ? context.Words.Format("import.line", first.Line) + " " : "";
            table.AddRow(
                PanelLayout.Data(Number(kind.Count()), first.Severity == IssueSeverity.Rejected ? Palette.Bad : Palette.Notice),
                PanelLayout.Data(kind.Key), PanelLayout.Data(where + first.Message, Palette.Quiet));
        }

        return table;
    }

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
