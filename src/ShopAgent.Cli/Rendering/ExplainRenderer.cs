using System.Globalization;
using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Import.Importing;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ShopAgent.Cli.Rendering;

/// <summary>How a feed would be read: format, columns, three products, and what is wrong with it.</summary>
internal static class ExplainRenderer
{
    /// <summary>Issues that are shown; an import lists them all.</summary>
    private const int MostIssues = 5;

    public static IRenderable Render(ExplainReport report, RenderContext context)
    {
        var words = context.Words;
        List<IRenderable> parts = [PanelLayout.Heading(System.IO.Path.GetFileName(report.Path), words["explain.nothing"]), Facts(report, context), PanelLayout.Blank, Columns(report, context)];
        if (report.IgnoredFields.Any()) parts.Add(PanelLayout.Line((words["explain.ignored"] + " ", Palette.Notice), (SafeText.Line(string.Join(", ", report.IgnoredFields)), Palette.Plain)));
        foreach (var product in report.Samples)
        {
            var offer = OfferView.Of(new SearchHit(product, null, 1, [], []), context.Now);
            var price = report.Currency is null && offer.Price is { } money ? money.Amount.ToString(CultureInfo.InvariantCulture) : OfferText.Price(offer, context);
            parts.AddRange([PanelLayout.Blank, PanelLayout.Heading(OfferText.Title(offer), product.SourceId), PanelLayout.Line((price, Palette.Accent), (Remark(offer, product, context), Palette.Plain))]);
        }

        if (report.Issues.Count > 0) parts.Add(PanelLayout.Blank);
        parts.AddRange(report.Issues.Take(MostIssues).Select(issue => PanelLayout.Line((IssueText.Place(issue, words) + "  ", Palette.Notice), (SafeText.Line(issue.Message), Palette.Quiet))));
        return PanelLayout.Stack(parts);
    }

    private static Table Facts(ExplainReport report, RenderContext context)
    {
        var words = context.Words;
        (string Key, string? Value)[] facts =
        [
            ("explain.format", $"{report.Format}, {words["explain.because"]} {report.Reason}"),
            ("explain.encoding", report.Encoding),
            ("explain.compression", report.IsGzip ? "gzip" : words["explain.none"]),
            ("explain.delimiter", report.Separator is { } delimiter ? Mark(delimiter, words) : null),
            ("explain.currency", report.Currency ?? words["explain.noCurrency"]),
            ("explain.decimal", report.DecimalSeparator is { } separator ? Mark(separator, words) : words["explain.noDecimal"]),
            ("explain.records", report.Records.ToString("N0", CultureInfo.InvariantCulture)),
        ];
        var table = PanelLayout.Columns(context.Width, PanelLayout.Left().Fitting(facts.Select(fact => words[fact.Key])), PanelLayout.Left());
        foreach (var (key, value) in facts)
            if (value is not null) table.AddRow(PanelLayout.Data(words[key], Palette.Quiet), PanelLayout.Data(value));
        return table;
    }

    private static Table Columns(ExplainReport report, RenderContext context)
    {
        var used = report.Fields.Where(field => field.Canonical is not null).GroupBy(field => field.Canonical!, StringComparer.Ordinal).ToList();
        var table = PanelLayout.Columns(context.Width, PanelLayout.Left().Fitting(used.Select(group => group.Key).DefaultIfEmpty("")), PanelLayout.Left());
        foreach (var group in used) table.AddRow(PanelLayout.Data(group.Key, Palette.Strong), PanelLayout.Data("← " + string.Join(", ", group.Select(field => field.Name)), Palette.Quiet));
        return table;
    }

    private static string Remark(OfferView offer, Catalog.Products.Product product, RenderContext context)
    {
        string?[] remarks =
        [
            product.Brand, product.Categories is [var category, ..] ? category : null, OfferText.Stock(offer, context).Text,
            OfferText.Choice(offer, context), product.Url,
        ];
        return string.Concat(remarks.Where(remark => !string.IsNullOrEmpty(remark)).Select(remark => PanelLayout.Separator + SafeText.Line(remark)));
    }

    private static string Mark(char mark, PanelWords words) => mark switch
    {
        '\t' => words["explain.tab"],
        ',' => words["explain.comma"],
        ';' => words["explain.semicolon"],
        '.' => words["explain.point"],
        _ => mark.ToString(),
    };
}
