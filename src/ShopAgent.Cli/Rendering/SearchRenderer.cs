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
