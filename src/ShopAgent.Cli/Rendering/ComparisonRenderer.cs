using ShopAgent.Agent.Panels;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ShopAgent.Cli.Rendering;

/// <summary>Offers side by side, one row a property; below each other where the columns would be too narrow to read.</summary>
internal static class ComparisonRenderer
{
    /// <summary>Narrower columns break most words.</summary>
    private const int MinimumColumn = 18;

    private const string NotKnown = "–";

    /// <summary>Properties that come from the offer itself and would otherwise stand there twice.</summary>
    private static readonly string[] DrawnByHost = ["price", "shop", "stock", "availability", "rating"];

    public static IRenderable Render(ComparisonPanel panel, RenderContext context)
    {
        var offers = panel.Offers.Select(hit => OfferView.Of(hit, context.Now)).ToList();
        var rows = FactRows(offers, context).Concat(panel.Rows.Where(row => !DrawnByHost.Contains(row.Name, StringComparer.OrdinalIgnoreCase))).ToList();
        var column = PanelLayout.UsableWidth(context.Width) / (offers.Count + 1);
        return PanelLayout.Stack(column >= MinimumColumn ? [SideBySide(offers, rows, context)] : BelowEachOther(offers, rows, context));
    }

    private static IEnumerable<ComparisonRow> FactRows(IReadOnlyList<OfferView> offers, RenderContext context)
    {
        var words = context.Words;
        yield return new ComparisonRow(words["offers.price"], [.. offers.Select(offer => OfferText.Price(offer, context))]);
        yield return new ComparisonRow(words["offers.shop"], [.. offers.Select(offer => context.ShopName(offer.MerchantId))]);
        yield return new ComparisonRow(words["offers.stock"], [.. offers.Select(offer => OfferText.Stock(offer, context).Text)]);
        if (offers.Any(offer => offer.Rating is not null))
            yield return new ComparisonRow(words["offers.rating"], [.. offers.Select(offer => OfferText.Stars(offer.Rating, context))]);
    }

    private static Table SideBySide(IReadOnlyList<OfferView> offers, IReadOnlyList<ComparisonRow> rows, RenderContext context)
    {
        var table = PanelLayout.Columns(context.Width, [PanelLayout.Left(), .. offers.Select(_ => PanelLayout.Left())]);
        table.AddRow([PanelLayout.Blank, .. offers.Select((offer, i) => Title(offer, i))]);
        foreach (var row in rows) table.AddRow([PanelLayout.Data(row.Name, Palette.Quiet), .. row.Values.Select(Value)]);
        return table;
    }

    private static IEnumerable<IRenderable> BelowEachOther(IReadOnlyList<OfferView> offers, IReadOnlyList<ComparisonRow> rows, RenderContext context)
    {
        for (var i = 0; i < offers.Count; i++)
        {
            if (i > 0) yield return PanelLayout.Blank;
            yield return Title(offers[i], i);
            var table = PanelLayout.Columns(context.Width, PanelLayout.Left(), PanelLayout.Left());
            table.Columns[0].Width = Math.Min(MinimumColumn, rows.Max(row => row.Name.Length));
            foreach (var row in rows) table.AddRow(PanelLayout.Data(row.Name, Palette.Quiet), Value(row.Values.ElementAtOrDefault(i)));
            yield return table;
        }
    }

    private static Paragraph Title(OfferView offer, int index) => PanelLayout.Line(($"{index + 1} ", Palette.Accent), (OfferText.Title(offer), Palette.Strong));

    private static Text Value(string? value) => string.IsNullOrEmpty(value) ? PanelLayout.Data(NotKnown, Palette.Quiet) : PanelLayout.Data(value);
}
