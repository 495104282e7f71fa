using ShopAgent.Agent.References;
using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Catalog.Search.Query;
using ShopAgent.Shopping.Profiles;

namespace ShopAgent.Agent.Plugins;

/// <summary>Says a search result in the form that models read.</summary>
internal sealed class SearchReplies(OfferSummaries summaries)
{
    /// <summary>Offers written out for a model; the screen may show more.</summary>
    private const int MaxOffers = 12;

    public SearchReply Of(SearchResult result, ProfileApplication applied, int shown) => new()
    {
        Total = result.Total,
        TotalIsAtLeast = result.IsTotalAtLeast,
        Offers = [.. result.Hits.Take(Math.Min(shown, MaxOffers)).Select((hit, index) => summaries.Of(hit, index + 1))],
        Constraints = QueryText.Constraints(result.Query),
        FromProfile = applied.Applied.Count > 0 ? [.. applied.Applied.Select(fact => $"{fact.Kind.ToString().ToLowerInvariant()} {fact.Value}")] : null,
        Alternatives = result.HitsAreAlternatives,
        Nothing = result.Total > 0 ? null : NothingText(result),
        NotUnderstood = result.Query.NotUnderstood.Count > 0 ? result.Query.NotUnderstood : null,
        Unmet = result.Unmet.Count > 0 ? result.Unmet : null,
        Result = result,
        AppliedFacts = applied.Applied,
    };

    private static string? NothingText(SearchResult result) => result.Empty is { } empty
        ? $"Nothing satisfies '{empty.Constraint}'." + (empty.NearestPrice is { } price ? $" The nearest price is {price}." : empty.Nearest is { } near ? $" Nearest: {near}." : "")
        : result.HitsAreAlternatives ? "The catalogue does not carry what was asked for." : "Nothing matches.";
}

/// <summary>The constraints of a query in short English phrases.</summary>
internal static class QueryText
{
    public static IReadOnlyList<string> Constraints(ProductQuery query)
    {
        List<string> parts = [];
        if (query.Type is { } type) parts.Add(type);
        parts.AddRange(query.Brands.Select(brand => "brand " + brand));
        parts.AddRange(query.ExcludedBrands.Select(brand => "not " + brand));
        parts.AddRange(query.Merchants.Select(merchant => "shop " + merchant));
        if (query.Price is { } price) parts.Add(Price(price));
        if (query.MinimumRating is { } rating) parts.Add($"rated at least {rating}");
        parts.AddRange(query.Specs.Select(spec => spec.ToString()));
        parts.AddRange(query.Interfaces.Select(value => value.ToString()));
        if (query.Reference is { } reference) parts.Add(reference.Relation switch { ReferenceRelation.Compatible => "fits ", ReferenceRelation.Substitute => "in place of ", _ => "" } + reference);
        parts.AddRange(query.Required.Select(term => term.Term));
        parts.AddRange(query.Excluded.Select(term => "no " + term.Term));
        parts.AddRange(query.FreeOf.Select(allergen => "free of " + allergen));
        parts.AddRange(query.Diets);
        if (query.Sizes.Count > 0) parts.Add("size " + string.Join(" or ", query.Sizes));
        if (query.InStockOnly) parts.Add("in stock");
        return parts;
    }

    private static string Price(PriceRange price) => (price.Min, price.Max) switch
    {
        ({ } min, { } max) => $"{min} to {max}",
        ({ } min, null) => (price.MinIncluded ? "at least " : "over ") + min,
        (null, { } max) => (price.MaxIncluded ? "at most " : "under ") + max,
        _ => "",
    };
}
