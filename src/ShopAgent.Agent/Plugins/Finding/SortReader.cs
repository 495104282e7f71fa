using ShopAgent.Catalog.Search.Query;
using ShopAgent.Catalog.Words.Lexicon;

namespace ShopAgent.Agent.Plugins.Finding;

/// <summary>Reads the order of a search: "relevance", "price", "rating" (best first) or the name of a measure; a minus before it puts the highest first.</summary>
internal static class SortReader
{
    /// <returns>Null when nothing can be sorted by that name.</returns>
    public static ProductQuery? Apply(ProductQuery query, string sort, Lexicon lexicon)
    {
        var isDescending = sort.StartsWith('-');
        var name = sort.TrimStart('-', '+').Trim().ToLowerInvariant();
        return name switch
        {
            "relevance" => query with { Sort = SortOrder.Relevance, SortSpec = null },
            "price" => query with { Sort = isDescending ? SortOrder.PriceDescending : SortOrder.PriceAscending, SortSpec = null },
            "rating" => query with { Sort = SortOrder.RatingDescending, SortSpec = null },
            _ when lexicon.Specs.Find(name) is [var spec, ..] => query with { Sort = isDescending ? SortOrder.SpecDescending : SortOrder.SpecAscending, SortSpec = spec.Name },
            _ => null,
        };
    }
}
