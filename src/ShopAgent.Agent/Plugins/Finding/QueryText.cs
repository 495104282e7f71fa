using ShopAgent.Catalog.Search.Query;

namespace ShopAgent.Agent.Plugins.Finding;

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
        parts.AddRange(query.ExcludedMerchants.Select(merchant => "not shop " + merchant));
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
        if (query.OnSaleOnly) parts.Add("on sale");
        if (query.Delivery is { } window) parts.Add(window.ToString());
        return parts;
    }

    public static IReadOnlyList<string> Order(ProductQuery query) => query.Sort switch
    {
        SortOrder.PriceAscending => ["sorted by price"],
        SortOrder.PriceDescending => ["sorted by price, highest first"],
        SortOrder.RatingDescending => ["sorted by rating"],
        SortOrder.SpecAscending => [$"sorted by {query.SortSpec}"],
        SortOrder.SpecDescending => [$"sorted by {query.SortSpec}, highest first"],
        _ => [],
    };

    private static string Price(PriceRange price) => (price.Min, price.Max) switch
    {
        ({ } min, { } max) => $"{min} to {max}",
        ({ } min, null) => (price.MinIncluded ? "at least " : "over ") + min,
        (null, { } max) => (price.MaxIncluded ? "at most " : "under ") + max,
        _ => "",
    };
}
