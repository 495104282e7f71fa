using ShopAgent.Catalog.Search;
using Spectre.Console.Rendering;

namespace ShopAgent.Cli.Rendering;

/// <summary>One line a facet: its name, and its values with counts.</summary>
internal static class FacetsRenderer
{
    private const int MostValues = 6;

    public static IRenderable Render(FacetResult result, RenderContext context)
    {
        var words = context.Words;
        List<IRenderable> lines = [PanelLayout.Data(words.Format("facets.total", result.Total), Palette.Strong)];
        Add(lines, words["facets.types"], result.Types.Select(Text));
        Add(lines, words["facets.brands"], result.Brands.Select(Text));
        Add(lines, words["facets.shops"], result.Shops.Select(shop => $"{context.ShopName(shop.Value)} ({shop.Count})"));
        Add(lines, words["facets.prices"], result.Prices.Select(band => $"{context.Price(band.From)} – {context.Price(band.To)} ({band.Count})"));
        foreach (var facet in result.Attributes) Add(lines, facet.Name, facet.Values.Select(Text));
        return PanelLayout.Stack(lines);
    }

    private static string Text(FacetValue value) => $"{value.Value} ({value.Count})";

    private static void Add(List<IRenderable> lines, string name, IEnumerable<string> values)
    {
        var text = string.Join(" · ", values.Take(MostValues));
        if (text.Length > 0) lines.Add(PanelLayout.Data($"{name}: {text}", Palette.Quiet));
    }
}
