using System.Text.RegularExpressions;
using ShopAgent.Catalog.Search.Query;

namespace ShopAgent.Agent.Embedded.Scripts;

/// <summary>The constraints of a query in the shopper's language, short, so that they can check what was understood.</summary>
internal static class QueryWords
{
    public static IReadOnlyList<string> Of(ProductQuery query, ScriptContext context)
    {
        var french = context.Language == "fr";
        List<string> parts = [];
        if (query.Type is not null || query.Terms.Length > 0) parts.Add(context.Term($"{query.Terms} {query.Type}".Trim()));
        parts.AddRange(query.Brands);
        parts.AddRange(query.ModelTokens);
        parts.AddRange(query.Required.Select(term => context.Term(term.Term)));
        parts.AddRange(query.Specs.Select(spec => context.Term(spec.Text)));
        if (Price(query, context) is { } price) parts.Add(price);
        parts.AddRange(query.Excluded.Select(term => (french ? "sans " : "no ") + context.Term(term.Term)));
        parts.AddRange(query.ExcludedBrands.Select(brand => (french ? "pas de " : "not ") + brand));
        parts.AddRange(query.FreeOf.Select(allergen => (french ? "sans " : "free of ") + context.Term(allergen)));
        parts.AddRange(query.Diets.Select(context.Term));
        if (query.Sizes.Count > 0) parts.Add((french ? "taille " : "size ") + string.Join("/", query.Sizes));
        if (query.InStockOnly) parts.Add(french ? "en stock" : "in stock");
        return parts;
    }

    public static string? Price(ProductQuery query, ScriptContext context)
    {
        var french = context.Language == "fr";
        return query.Price switch
        {
            { Min: { } min, Max: { } max } => french ? $"entre {context.Money(min)} et {context.Money(max)}" : $"between {context.Money(min)} and {context.Money(max)}",
            { Min: { } min, MinIncluded: true } => (french ? "au moins " : "at least ") + context.Money(min),
            { Min: { } min } => (french ? "plus de " : "over ") + context.Money(min),
            { Max: { } max, MaxIncluded: true } => (french ? "au plus " : "at most ") + context.Money(max),
            { Max: { } max } => (french ? "moins de " : "under ") + context.Money(max),
            _ => null,
        };
    }
}

internal static partial class WordListing
{
    public static IEnumerable<string> Split(string text) => Separator().Split(text).Select(part => Article().Replace(part.Trim(), "")).Where(part => part.Length > 0);

    [GeneratedRegex(@"\s*(?:,|/|&|(?<![\p{L}])(?:and|or|et|ou|nor|ni)(?![\p{L}]))\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^(?:(?:the|any|all|la|le|les|aux?|du|des|de)\s+|l'|d')+", RegexOptions.IgnoreCase)]
    private static partial Regex Article();
}
