using System.Globalization;
using ShopAgent.Agent.Panels;
using ShopAgent.Catalog.Search;

namespace ShopAgent.Agent.Tools;

/// <summary>The properties in which products differ, those that most of them state first.</summary>
internal static class ComparisonRows
{
    private const int MaxRows = 12;

    public static IReadOnlyList<ComparisonRow> Of(IReadOnlyList<SearchHit> hits)
    {
        var rows = hits.SelectMany(hit => hit.Product.Attributes.Keys).Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(name => new ComparisonRow(name, [.. hits.Select(hit => Value(hit, name))]))
            .Where(row => row.Values.Distinct(StringComparer.OrdinalIgnoreCase).Count() > 1)
            .OrderByDescending(row => row.Values.Count(value => value is not null))
            .ThenBy(row => row.Name, StringComparer.OrdinalIgnoreCase)
            .Take(MaxRows);
        return [new ComparisonRow("rating", [.. hits.Select(Rating)]), .. rows];
    }

    private static string? Value(SearchHit hit, string name) =>
        hit.Product.Attributes.FirstOrDefault(pair => pair.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    private static string? Rating(SearchHit hit) => hit.Product.Rating?.Value.ToString("0.0", CultureInfo.InvariantCulture);
}
