using System.Globalization;
using ShopAgent.Agent.Panels;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ShopAgent.Cli.Rendering;

/// <summary>Kept baskets: name, day, how many items.</summary>
internal static class SavedBasketsRenderer
{
    public static IRenderable Render(SavedBasketsPanel panel, RenderContext context)
    {
        var words = context.Words;
        if (panel.Baskets.Count == 0) return PanelLayout.Stack(PanelLayout.Data(words["baskets.empty"], Palette.Quiet));
        var table = PanelLayout.Columns(context.Width, PanelLayout.Left(), PanelLayout.Left(), PanelLayout.Last());
        foreach (var basket in panel.Baskets)
        {
            table.AddRow(
                PanelLayout.Data(basket.Name, Palette.Strong),
                PanelLayout.Data(words.Count("basket.lines", basket.Lines.Count), Palette.Plain),
                PanelLayout.Data(basket.SavedAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Palette.Quiet));
        }

        return PanelLayout.Stack(PanelLayout.Heading(words["baskets.title"]), table);
    }
}
