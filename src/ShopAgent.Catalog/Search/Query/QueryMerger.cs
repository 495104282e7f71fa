namespace ShopAgent.Catalog.Search.Query;

/// <summary>What of an active query stays when a change is said.</summary>
internal static class QueryMerger
{
    public static ProductQuery Merge(ProductQuery active, ProductQuery change)
    {
        var kept = Withdraw(active, change.Withdrawn);
        return WithOrder(kept, change) with
        {
            Text = change.Text,
            Language = change.Language,
            NotUnderstood = change.NotUnderstood,
            Corrections = change.Corrections,
            Withdrawn = [],
            Relative = [],
            Type = change.Type ?? kept.Type,
            Terms = Join(kept.Terms, change.Terms),
            ModelTokens = Replace(kept.ModelTokens, change.ModelTokens),
            Brands = Replace([.. kept.Brands.Except(change.ExcludedBrands)], change.Brands),
            ExcludedBrands = [.. kept.ExcludedBrands.Except(change.Brands).Union(change.ExcludedBrands)],
            Merchants = Replace([.. kept.Merchants.Except(change.ExcludedMerchants)], change.Merchants),
            ExcludedMerchants = [.. kept.ExcludedMerchants.Except(change.Merchants).Union(change.ExcludedMerchants)],
            Price = Merge(kept.Price, change.Price),
            MinimumRating = change.MinimumRating ?? kept.MinimumRating,
            Specs = [.. kept.Specs.Where(spec => !change.Specs.Any(other => IsSame(spec, other))), .. change.Specs],
            Required = Require(kept, change),
            Excluded = [.. kept.Excluded.Except(change.Required).Union(change.Excluded)],
            FreeOf = [.. kept.FreeOf.Union(change.FreeOf)],
            Diets = [.. kept.Diets.Union(change.Diets)],
            Sizes = Replace(kept.Sizes, change.Sizes),
            InStockOnly = kept.InStockOnly || change.InStockOnly,
            Condition = change.Condition ?? kept.Condition,
            Preferences = Replace(kept.Preferences, change.Preferences),
            WantsAll = change.WantsAll,
            QuotedTitles = change.QuotedTitles,
        };
    }

    public static bool IsSame(SpecConstraint left, SpecConstraint right) => left.Unit == right.Unit && (left.Name is null || right.Name is null || left.Name == right.Name);

    private static ProductQuery WithOrder(ProductQuery active, ProductQuery change) => change.Sort == SortOrder.Relevance ? active : active with
    {
        Sort = change.Sort,
        SortSpec = change.SortSpec,
        SuperlativeRank = change.SuperlativeRank,
        GroupBy = change.GroupBy,
    };

    private static ProductQuery Withdraw(ProductQuery query, IReadOnlyList<string> withdrawn) => withdrawn.Aggregate(query, (kept, what) => what switch
    {
        "price" => kept with { Price = null },
        "colour" => kept with { Required = Without(kept.Required, TermKind.Colour), Excluded = Without(kept.Excluded, TermKind.Colour) },
        "material" => kept with { Required = Without(kept.Required, TermKind.Material), Excluded = Without(kept.Excluded, TermKind.Material) },
        "brand" => kept with { Brands = [], ExcludedBrands = [] },
        "shop" => kept with { Merchants = [], ExcludedMerchants = [] },
        "size" => kept with { Sizes = [] },
        "rating" => kept with { MinimumRating = null },
        "stock" => kept with { InStockOnly = false },
        "spec" => kept with { Specs = [] },
        var name => kept with { Specs = [.. kept.Specs.Where(spec => spec.Name != name)] },
    });

    private static IReadOnlyList<TermConstraint> Without(IReadOnlyList<TermConstraint> terms, TermKind kind) => [.. terms.Where(term => term.Kind != kind)];

    /// <summary>Another colour replaces the one before; what is now excluded is no longer required.</summary>
    private static IReadOnlyList<TermConstraint> Require(ProductQuery active, ProductQuery change)
    {
        var kept = change.Required.Any(term => term.Kind == TermKind.Colour) ? Without(active.Required, TermKind.Colour) : active.Required;
        return [.. kept.Except(change.Excluded).Union(change.Required)];
    }

    /// <summary>A new limit replaces the same end of the old one, and both when they would contradict each other.</summary>
    private static PriceRange? Merge(PriceRange? active, PriceRange? change)
    {
        if (active is null || change is null) return change ?? active;
        var merged = change with
        {
            Min = change.Min ?? active.Min, MinIncluded = change.Min is null ? active.MinIncluded : change.MinIncluded,
            Max = change.Max ?? active.Max, MaxIncluded = change.Max is null ? active.MaxIncluded : change.MaxIncluded,
        };
        var sameCurrency = merged.Min is not { } min || merged.Max is not { } max || min.Currency == max.Currency;
        return sameCurrency && !merged.IsContradictory ? merged : change;
    }

    private static IReadOnlyList<T> Replace<T>(IReadOnlyList<T> active, IReadOnlyList<T> change) => change.Count > 0 ? change : active;

    private static string Join(string active, string change) => string.Join(' ', active.Split(' ').Concat(change.Split(' ')).Where(word => word.Length > 0).Distinct(StringComparer.Ordinal));
}
