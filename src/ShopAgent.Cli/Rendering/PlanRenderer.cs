using System.Globalization;
using ShopAgent.Agent.Panels;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Words.Numbers;
using ShopAgent.Shopping.Baskets;
using ShopAgent.Shopping.Planning.Model;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ShopAgent.Cli.Rendering;

/// <summary>A proposed basket: what is taken for which need, shipping per shop, and how it stands to the budget.</summary>
internal static class PlanRenderer
{
    /// <summary>What was asked for takes at most one part of the width in this many.</summary>
    private const int WidestNeed = 3;

    public static IRenderable Render(PlanPanel panel, RenderContext context)
    {
        var words = context.Words;
        var plan = panel.Plan;
        List<IRenderable> parts = [PanelLayout.Heading(words[plan.Choices.Count == 0 && panel.Advice is not null ? "plan.advice" : "plan.title"], panel.Budget is { } budget ? words.Format("plan.budget", context.Price(budget)) : null)];
        if (plan.Choices.Count > 0) parts.Add(Table(plan, context));
        foreach (var need in plan.Unmet) parts.Add(PanelLayout.Data(words.Format("plan.unmet", need), Palette.Notice));
        foreach (var need in plan.LeftOut) parts.Add(PanelLayout.Data(words.Format("plan.leftOut", need), Palette.Notice));
        if (Verdict(panel, context) is { } verdict) parts.Add(verdict);
        if (panel.Advice is { } advice) parts.AddRange(PlanOptionLines.Of(advice, context));
        parts.AddRange(PlanOptionLines.Of(panel.Options, context));
        return PanelLayout.Stack(parts);
    }

    private static Table Table(BasketPlan plan, RenderContext context)
    {
        var words = context.Words;
        IReadOnlyList<ShopTotal> shops = plan.Totals?.Shops ?? [];
        var table = Columns(plan, shops, context);
        foreach (var (need, choice) in plan.Choices)
        {
            foreach (var line in choice.Lines)
            {
                table.AddRow(
                    PanelLayout.Data(line.VariantId == choice.VariantId ? need : "", Palette.Quiet),
                    PanelLayout.Line((SafeText.Line(line.Title), Palette.Strong), (PanelLayout.Separator + SafeText.Line(context.ShopName(choice.MerchantId)), Palette.Quiet)),
                    PanelLayout.Data(Times(line, context), Palette.Quiet),
                    PanelLayout.Data(context.Price(line.Cost)));
            }
        }

        table.AddEmptyRow();
        foreach (var shop in shops) AddSum(table, words.Format("plan.shipping", shop.MerchantName), BasketRenderer.ShippingText(shop, context).Text, Palette.Quiet);
        if (plan.Totals?.Total is { } total) AddSum(table, words["plan.total"], context.Price(total), Palette.Strong);
        return table;
    }

    private static Table Columns(BasketPlan plan, IReadOnlyList<ShopTotal> shops, RenderContext context)
    {
        var costs = plan.Choices.SelectMany(choice => choice.Candidate.Lines).Select(line => context.Price(line.Cost));
        var shipping = shops.Select(shop => BasketRenderer.ShippingText(shop, context).Text);
        var total = plan.Totals?.Total is { } sum ? context.Price(sum) : "";
        var need = PanelLayout.Left().Fitting(plan.Choices.Select(choice => choice.Need));
        need.Width = Math.Min(need.Width!.Value, PanelLayout.UsableWidth(context.Width) / WidestNeed);
        return PanelLayout.Columns(
            context.Width,
            need,
            PanelLayout.Left(),
            PanelLayout.Right().Fitting(plan.Choices.SelectMany(choice => choice.Candidate.Lines).Select(line => Times(line, context))),
            PanelLayout.Last().Fitting([.. costs, .. shipping, total]));
    }

    private static void AddSum(Table table, string label, string amount, Style style) =>
        table.AddRow(PanelLayout.Blank, PanelLayout.Data(label, style), PanelLayout.Blank, PanelLayout.Data(amount, style));

    private static string Times(PlanLine line, RenderContext context) => QuantityText.Number(line.Quantity, context.Words.Language) + " ×";

    private static Text? Verdict(PlanPanel panel, RenderContext context)
    {
        var (plan, words) = (panel.Plan, context.Words);
        if (plan.IsFeasible && panel.Budget is { } budget && plan.Totals?.Total is { } total && total.Currency == budget.Currency)
            return PanelLayout.Data(words.Format("plan.left", context.Price(budget - total)), Palette.Good);
        if (!plan.IsFeasible && plan.Unmet.Count == 0 && plan.Minimum is { } minimum) return PanelLayout.Data(words.Format("plan.tooLittle", context.Price(minimum)), Palette.Notice);
        return null;
    }
}

/// <summary>Under a plan: the other plans with what each gains and costs, and what would make an infeasible one possible.</summary>
internal static class PlanOptionLines
{
    /// <summary>Quality 1 is so many stars.</summary>
    private const double MostStars = 5;

    public static IEnumerable<Text> Of(IReadOnlyList<PlanOption> options, RenderContext context)
    {
        if (options.Count > 0) yield return PanelLayout.Data(context.Words["plan.others"], Palette.Quiet);
        foreach (var option in options)
        {
            var total = option.Plan.Totals?.Total is { } sum ? context.Price(sum) : "";
            yield return PanelLayout.Data("  " + context.Words.Format("plan.other", context.Words[KeyOf(option.Kind)], total, string.Join(", ", Differences(option, context))), Palette.Quiet);
        }
    }

    public static IEnumerable<Text> Of(PlanAdvice advice, RenderContext context)
    {
        if (advice.Shops is { } shops) yield return Hint(context.Words.Format("plan.withShops", shops.ToString(CultureInfo.InvariantCulture)));
        if (advice.DeliverBy is { } day) yield return Hint(context.Words.Format("plan.withDay", day.ToString("d MMMM", CultureInfo.GetCultureInfo(context.Words.Language))));
        if (advice.Drop.Count > 0 && advice.TotalWithoutDropped is { } rest) yield return Hint(context.Words.Format("plan.without", string.Join(", ", advice.Drop), context.Price(rest)));
    }

    private static Text Hint(string text) => PanelLayout.Data("  " + text, Palette.Quiet);

    private static IEnumerable<string> Differences(PlanOption option, RenderContext context)
    {
        var words = context.Words;
        var extra = option.Extra;
        if (extra.MinorUnits != 0) yield return words.Format(extra.MinorUnits > 0 ? "plan.more" : "plan.less", context.Price(extra.MinorUnits > 0 ? extra : Money.Zero(extra.Currency) - extra));
        if (option.ShopsFewer != 0) yield return words.Format(option.Plan.Shops == 1 ? "plan.oneShop" : "plan.shops", option.Plan.Shops.ToString(CultureInfo.InvariantCulture));
        var stars = (decimal)Math.Round(option.QualityGain * MostStars, 1);
        if (stars != 0) yield return words.Format(stars > 0 ? "plan.starsMore" : "plan.starsLess", QuantityText.Number(Math.Abs(stars), words.Language));
    }

    private static string KeyOf(PlanKind kind) => kind switch { PlanKind.FewestShops => "plan.fewestShops", PlanKind.BestRated => "plan.bestRated", _ => "plan.cheapest" };
}
