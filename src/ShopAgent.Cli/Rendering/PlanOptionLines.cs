using System.Globalization;
using ShopAgent.Agent.Wording;
using ShopAgent.Catalog.Products;
using ShopAgent.Shopping.Planning.Model;
using Spectre.Console;

namespace ShopAgent.Cli.Rendering;

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
        if (stars != 0) yield return words.Format(stars > 0 ? "plan.starsMore" : "plan.starsLess", QuantityWords.Number(Math.Abs(stars), words.Language));
    }

    private static string KeyOf(PlanKind kind) => kind switch { PlanKind.FewestShops => "plan.fewestShops", PlanKind.BestRated => "plan.bestRated", _ => "plan.cheapest" };
}
