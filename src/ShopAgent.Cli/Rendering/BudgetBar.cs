using ShopAgent.Catalog.Products;
using Spectre.Console.Rendering;

namespace ShopAgent.Cli.Rendering;

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
