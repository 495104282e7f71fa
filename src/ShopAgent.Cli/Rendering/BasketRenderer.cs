using System.Globalization;
using ShopAgent.Agent.Panels;
using ShopAgent.Shopping.Baskets;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ShopAgent.Cli.Rendering;

/// <summary>The basket by shop: lines, goods, shipping and sum of each, and the sum of all.</summary>
internal static class BasketRenderer
{
    public static IRenderable Render(BasketPanel panel, RenderContext context) => Render(panel.Basket.Lines, panel.Totals, context);

    public static IRenderable Render(IReadOnlyList<BasketLine> lines, BasketTotals totals, RenderContext context)
    {
        var words = context.Words;
        if (lines.Count == 0) return PanelLayout.Stack(PanelLayout.Data(words["basket.empty"], Palette.Quiet));
        var remark = words.Count("basket.lines", lines.Count) + ", " + words.Count("basket.shops", totals.Shops.Count);
        return PanelLayout.Stack(PanelLayout.Heading(words["basket.title"], remark), PanelLayout.Blank, Table(lines, totals, context));
    }

    /// <summary>Lines and sums without a heading, as checkout and order show them.</summary>
    public static Table Table(IReadOnlyList<BasketLine> lines, BasketTotals totals, RenderContext context)
    {
        var table = PanelLayout.Columns(context.Width, PanelLayout.Right(), PanelLayout.Left(), PanelLayout.Right(), PanelLayout.Right(), PanelLayout.Last());
        var number = 0;
        foreach (var shop in totals.Shops)
        {
            table.AddRow(PanelLayout.Blank, PanelLayout.Data(shop.MerchantName, Palette.Accent));
            foreach (var line in lines.Where(line => line.MerchantId == shop.MerchantId)) AddLine(table, ++number, line, context);
            AddSums(table, shop, context);
            if (totals.Shops.Count > 1) AddSum(table, context.Words["basket.shopTotal"], context.Price(shop.Total), Palette.Plain);
            table.AddEmptyRow();
        }

        AddTotal(table, totals, context);
        return table;
    }

    private static void AddLine(Table table, int number, BasketLine line, RenderContext context)
    {
        var title = PanelLayout.Line((SafeText.Line(line.Title), Palette.Plain));
        if (line.Options.Count > 0) title.Append(", " + SafeText.Line(string.Join(" / ", line.Options.Values)), Palette.Quiet);
        table.AddRow(
            PanelLayout.Data(number.ToString(CultureInfo.InvariantCulture), Palette.Quiet),
            title,
            PanelLayout.Data(context.Quantity(line.Quantity, line.Unit) + " ×", Palette.Quiet),
            PanelLayout.Data(context.Price(line.UnitPrice, line.Unit), Palette.Quiet),
            PanelLayout.Data(context.Price(line.LineTotal)));
    }

    private static void AddSums(Table table, ShopTotal shop, RenderContext context)
    {
        var words = context.Words;
        AddSum(table, words["basket.subtotal"], context.Price(shop.Subtotal), Palette.Quiet);
        var shipping = shop.Shipping switch
        {
            null => (Text: words["basket.shippingUnknown"], Style: Palette.Notice),
            { MinorUnits: 0 } => (Text: words["basket.shippingFree"], Style: Palette.Good),
            { } fee => (Text: context.Price(fee), Style: Palette.Quiet),
        };
        AddSum(table, words["basket.shipping"], shipping.Text, shipping.Style);
        if (shop.MissingForFreeShipping is { } missing)
            table.AddRow(PanelLayout.Blank, PanelLayout.Data(words.Format("basket.missing", context.Price(missing)), Palette.Notice));
    }

    private static void AddTotal(Table table, BasketTotals totals, RenderContext context)
    {
        var words = context.Words;
        if (totals.Total is not { } total)
        {
            table.AddRow(PanelLayout.Blank, PanelLayout.Data(words["basket.severalCurrencies"], Palette.Notice));
            return;
        }

        AddSum(table, words["basket.total"], context.Price(total), Palette.Strong);
        if (totals.Shops.Any(shop => shop.Shipping is null)) table.AddRow(PanelLayout.Blank, PanelLayout.Data(words["basket.withoutUnknownShipping"], Palette.Notice));
    }

    private static void AddSum(Table table, string label, string amount, Style style) =>
        table.AddRow(PanelLayout.Blank, PanelLayout.Data(label, style), PanelLayout.Blank, PanelLayout.Blank, PanelLayout.Data(amount, style));
}
