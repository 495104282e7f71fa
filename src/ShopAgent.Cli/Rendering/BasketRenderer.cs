using System.Globalization;
using ShopAgent.Agent.Panels;
using ShopAgent.Catalog.Products;
using ShopAgent.Shopping.Baskets;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ShopAgent.Cli.Rendering;

/// <summary>The basket by shop: lines, goods, shipping and sum of each, and the sum of all.</summary>
internal static class BasketRenderer
{
    private const string Times = " ×";

    public static IRenderable Render(BasketPanel panel, RenderContext context)
    {
        var (words, lines) = (context.Words, panel.Basket.Lines);
        if (lines.Count == 0) return PanelLayout.Stack(PanelLayout.Data(words["basket.empty"], Palette.Quiet));
        var remark = words.Count("basket.lines", lines.Count) + ", " + words.Count("basket.shops", panel.Totals.Shops.Count);
        List<IRenderable> parts = [PanelLayout.Heading(words["basket.title"], remark), PanelLayout.Blank, .. Body(lines, panel.Totals, context)];
        parts.AddRange(panel.Drifts.Select(drift => Drift(drift, context)));
        if (BudgetBar.Render(panel.Budget, panel.Totals.Total, context) is { } bar) parts.Add(bar);
        return PanelLayout.Stack(parts);
    }

    private static Text Drift(BasketDrift drift, RenderContext context) => PanelLayout.Data(drift.Kind switch
    {
        DriftKind.Gone => context.Words.Format("drift.gone", drift.Title),
        DriftKind.PriceChanged when drift.PriceNow is { } now => context.Words.Format("drift.price", drift.Title, context.Price(now), context.Price(drift.PriceBefore)),
        _ => context.Words.Format("drift.stock", drift.Title),
    }, Palette.Notice);

    /// <summary>Lines, sums and remarks without a heading, as checkout and order show them, too.</summary>
    public static IEnumerable<IRenderable> Body(IReadOnlyList<LineItem> lines, BasketTotals totals, RenderContext context)
    {
        yield return Table(lines, totals, context);
        if (totals.Total is null) yield return PanelLayout.Data(context.Words["basket.severalCurrencies"], Palette.Notice);
        if (totals.Shops.Any(shop => shop.Shipping is null)) yield return PanelLayout.Data(context.Words["basket.withoutUnknownShipping"], Palette.Notice);
    }

    /// <summary>The fee, "free" or "not stated".</summary>
    public static (string Text, Style Style) ShippingText(ShopTotal shop, RenderContext context) => shop.Shipping switch
    {
        null => (context.Words["basket.shippingUnknown"], Palette.Notice),
        { MinorUnits: 0 } => (context.Words["basket.shippingFree"], Palette.Good),
        { } fee => (context.Price(fee), Palette.Quiet),
    };

    private static Table Table(IReadOnlyList<LineItem> lines, BasketTotals totals, RenderContext context)
    {
        var table = PanelLayout.Columns(
            context.Width,
            PanelLayout.Right().Fitting(lines.Count.ToString(CultureInfo.InvariantCulture)),
            PanelLayout.Left(),
            PanelLayout.Right().Fitting(lines.Select(line => context.Quantity(line.Quantity, line.Unit) + Times)),
            PanelLayout.Right().Fitting(lines.Select(line => context.Price(line.UnitPrice, line.Unit))),
            PanelLayout.Last().Fitting([.. Amounts(lines, totals).Select(context.Price), .. ShippingWords(totals, context)]));
        var number = 0;
        foreach (var shop in totals.Shops)
        {
            table.AddRow(PanelLayout.Blank, PanelLayout.Data(shop.MerchantName, Palette.Accent));
            foreach (var line in lines.Where(line => line.MerchantId == shop.MerchantId)) AddLine(table, ++number, line, context);
            AddSums(table, shop, context);
            if (totals.Shops.Count > 1) AddSum(table, context.Words["basket.shopTotal"], context.Price(shop.Total), Palette.Plain);
            table.AddEmptyRow();
        }

        if (totals.Total is { } total) AddSum(table, context.Words["basket.total"], context.Price(total), Palette.Strong);
        return table;
    }

    private static IEnumerable<Money> Amounts(IReadOnlyList<LineItem> lines, BasketTotals totals) =>
        lines.Select(line => line.LineTotal).Concat(totals.Shops.Select(shop => shop.Total)).Concat(totals.Total is { } total ? [total] : []);

    private static IEnumerable<string> ShippingWords(BasketTotals totals, RenderContext context) => totals.Shops.Select(shop => ShippingText(shop, context).Text);

    private static void AddLine(Table table, int number, LineItem line, RenderContext context)
    {
        var title = PanelLayout.Line((SafeText.Line(line.Title), Palette.Plain));
        if (line.Options.Count > 0) title.Append(", " + SafeText.Line(string.Join(" / ", line.Options.Values)), Palette.Quiet);
        table.AddRow(
            PanelLayout.Data(number.ToString(CultureInfo.InvariantCulture), Palette.Quiet),
            title,
            PanelLayout.Data(context.Quantity(line.Quantity, line.Unit) + Times, Palette.Quiet),
            PanelLayout.Data(context.Price(line.UnitPrice, line.Unit), Palette.Quiet),
            PanelLayout.Data(context.Price(line.LineTotal)));
    }

    private static void AddSums(Table table, ShopTotal shop, RenderContext context)
    {
        var words = context.Words;
        AddSum(table, words["basket.subtotal"], context.Price(shop.Subtotal), Palette.Quiet);
        var (shipping, style) = ShippingText(shop, context);
        AddSum(table, words["basket.shipping"], shipping, style);
        if (shop.MissingForFreeShipping is { } missing)
            table.AddRow(PanelLayout.Blank, PanelLayout.Data(words.Format("basket.missing", context.Price(missing)), Palette.Notice));
    }

    private static void AddSum(Table table, string label, string amount, Style style) =>
        table.AddRow(PanelLayout.Blank, PanelLayout.Data(label, style), PanelLayout.Blank, PanelLayout.Blank, PanelLayout.Data(amount, style));
}

/// <summary>How much of the budget the basket takes.</summary>
internal static class BudgetBar
{
    private const int Cells = 24;

    /// <summary>Null without a budget, without a total, or when their currencies differ.</summary>
    public static IRenderable? Render(Money? budget, Money? total, RenderContext context)
    {
        if (budget is not { MinorUnits: > 0 } limit || total is not { } sum || sum.Currency != limit.Currency) return null;
        var filled = sum >= limit ? Cells : (int)((Int128)sum.MinorUnits * Cells / limit.MinorUnits);
        var isOver = sum > limit;
        var style = isOver ? Palette.Bad : Palette.Good;
        var text = isOver
            ? context.Words.Format("basket.overBudget", context.Price(sum), context.Price(limit), context.Price(sum - limit))
            : context.Words.Format("basket.ofBudget", context.Price(sum), context.Price(limit), context.Price(limit - sum));
        return PanelLayout.Line((new string('█', filled), style), (new string('░', Cells - filled), Palette.Quiet), ("  " + text, isOver ? Palette.Bad : Palette.Plain));
    }
}
