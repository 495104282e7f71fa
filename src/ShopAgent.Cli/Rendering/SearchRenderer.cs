using ShopAgent.Catalog.Search;
using ShopAgent.Catalog.Search.Matching;
using Spectre.Console.Rendering;

namespace ShopAgent.Cli.Rendering;

/// <summary>The answer to <c>search</c>: the offers, or what stands in the way of any.</summary>
internal static class SearchRenderer
{
    public static IRenderable Render(SearchResult result, RenderContext context)
    {
        var parts = new List<IRenderable>();
        if (result.Hits.Count == 0) parts.Add(PanelLayout.Stack(Nothing(result.Empty, context)));
        else parts.Add(OffersRenderer.Render([.. result.Hits.Select(hit => OfferView.Of(hit, context.Now))], result.Total, result.HitsAreAlternatives, "search.showing", context));
        foreach (var correction in result.Corrections) parts.Add(PanelLayout.Stack(PanelLayout.Data(context.Words.Format("search.readAs", correction), Palette.Quiet)));
        if (result.Unmet.Count > 0) parts.Add(PanelLayout.Stack(PanelLayout.Data(context.Words.Format("search.unmet", string.Join(", ", result.Unmet)), Palette.Notice)));
        if (result.Query.NotUnderstood.Count > 0)
            parts.Add(PanelLayout.Stack(PanelLayout.Data(context.Words.Format("search.notUnderstood", string.Join(", ", result.Query.NotUnderstood)), Palette.Notice)));
        return new Spectre.Console.Rows(parts);
    }

    private static Spectre.Console.Text Nothing(EmptyReason? empty, RenderContext context)
    {
        var words = context.Words;
        if (empty is null) return PanelLayout.Data(words["search.nothing"], Palette.Notice);
        var nearest = empty.NearestPrice is { } price ? context.Price(price) : empty.Nearest;
        return PanelLayout.Data(
            nearest is null ? words.Format("search.nothingWithin", empty.Constraint) : words.Format("search.nothingWithinNearest", empty.Constraint, nearest),
            Palette.Notice);
    }
}

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
