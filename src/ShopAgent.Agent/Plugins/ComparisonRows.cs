using System.Globalization;
using ShopAgent.Agent.Panels;
using ShopAgent.Catalog.Search;
using ShopAgent.Catalog.Search.Matching;

namespace ShopAgent.Agent.Plugins;

/// <summary>The rating, then the properties in which products differ.</summary>
internal static class ComparisonRows
{
    public static IReadOnlyList<ComparisonRow> Of(IReadOnlyList<SearchHit> hits, ProductComparison comparison) =>
        [new ComparisonRow("rating", [.. hits.Select(Rating)]), .. comparison.Compare([.. hits.Select(hit => hit.Product)]).Select(row => new ComparisonRow(row.Name, row.Values))];

    private static string? Rating(SearchHit hit) => hit.Product.Rating?.Value.ToString("0.0", CultureInfo.InvariantCulture);
}
