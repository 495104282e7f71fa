using ShopAgent.Agent.Panels;
using ShopAgent.Agent.Wording;
using ShopAgent.Shopping.Planning;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ShopAgent.Cli.Rendering;

/// <summary>A proposed basket: what is taken for which need, shipping per shop, and how it stands to the budget.</summary>
internal static class PlanRenderer
{
    public static IRenderable Render(PlanPanel panel, RenderContext context)
    {
        var words = context.Words;
        var plan = panel.Plan;
        List<IRenderable> parts = [PanelLayout.Heading(words["plan.title"], panel.Budget is { } budget ? words.Format("plan.budget", context.Price(budget)) : null)];
        if (plan.Choices.Count > 0) parts.Add(Table(plan, context));
        foreach (var need in plan.Unmet) parts.Add(PanelLayout.Data(words.Format("plan.unmet", need), Palette.Notice));
        if (Verdict(panel, context) is { } verdict) parts.Add(verdict);
        return PanelLayout.Stack(parts);
    }

    private static Table Table(BasketPlan plan, RenderContext context)
    {
        var words = context.Words;
        var table = PanelLayout.Columns(context.Width, PanelLayout.Left(), PanelLayout.Left(), PanelLayout.Right(), PanelLayout.Last());
        foreach (var (need, choice) in plan.Choices)
        {
            table.AddRow(
                PanelLayout.Data(need, Palette.Quiet),
                PanelLayout.Line((SafeText.Line(choice.Title), Palette.Strong), (PanelLayout.Separator + SafeText.Line(context.ShopName(choice.MerchantId)), Palette.Quiet)),
                PanelLayout.Data(QuantityWords.Number(choice.Quantity, words.Language) + " ×", Palette.Quiet),
                PanelLayout.Data(context.Price(choice.Cost)));
        }

        if (plan.Totals is not { } totals) return table;
        table.AddEmptyRow();
        foreach (var shop in totals.Shops)
        {
            var shipping = shop.Shipping is not { } fee ? words["basket.shippingUnknown"] : fee.MinorUnits == 0 ? words["basket.shippingFree"] : context.Price(fee);
            table.AddRow(PanelLayout.Blank, PanelLayout.Data(words.Format("plan.shipping", shop.MerchantName), Palette.Quiet), PanelLayout.Blank, PanelLayout.Data(shipping, Palette.Quiet));
        }

        if (totals.Total is { } total) table.AddRow(PanelLayout.Blank, PanelLayout.Data(words["plan.total"], Palette.Strong), PanelLayout.Blank, PanelLayout.Data(context.Price(total), Palette.Strong));
        return table;
    }

    private static Text? Verdict(PlanPanel panel, RenderContext context)
    {
        var (plan, words) = (panel.Plan, context.Words);
        if (plan.IsFeasible && panel.Budget is { } budget && plan.Totals?.Total is { } total && total.Currency == budget.Currency)
            return PanelLayout.Data(words.Format("plan.left", context.Price(budget - total)), Palette.Good);
        if (!plan.IsFeasible && plan.Unmet.Count == 0 && plan.Minimum is { } minimum) return PanelLayout.Data(words.Format("plan.tooLittle", context.Price(minimum)), Palette.Notice);
        return null;
    }
}
