using ShopAgent.Catalog.Products;

namespace ShopAgent.Catalog.Search.Refining;

/// <summary>
/// Brings a follow-up ("cheaper", "in blue", "any brand") into the request that it speaks of. Limits stay until they are replaced by one of the same kind or taken back; comparisons are
/// resolved to what was shown. Thread-safe.
/// </summary>
public sealed class QueryRefiner(WithdrawalWords withdrawals, TimeProvider time)
{
    /// <summary>Another kind of product, a model or a quoted title begins a new search; a bare limit, colour or comparison changes the active one.</summary>
    public bool StartsNew(ProductQuery active, ProductQuery change)
    {
        if (change.QuotedTitles.Count > 0 || change.ModelTokens.Count > 0) return true;
        if (change.Type is not null) return change.Relative.Count == 0 || change.Type != active.Type;
        if (change.Relative.Count > 0 || withdrawals.Find(change.Text).Count > 0) return false;
        if (change.SuperlativeRank is not null) return change.Terms.Length > 0;
        return change.Terms.Length > 0 && change.NotUnderstood.Count > 0 || change.IsEmpty && change.Excluded.Count == 0 && change.FreeOf.Count == 0 && change.Sizes.Count == 0 && !change.InStockOnly;
    }

    /// <param name="shown">The offers that the comparisons speak of, in the order shown.</param>
    /// <param name="focusOrdinal">The one talked about last, from 1; null: the first.</param>
    public ProductQuery Refine(ProductQuery active, ProductQuery change, IReadOnlyList<SearchHit> shown, int? focusOrdinal)
    {
        var query = Merge(Withdraw(active, withdrawals.Find(change.Text)), change);
        var ordinal = change.Relative.Select(relative => relative.Ordinal).FirstOrDefault(ordinal => ordinal is not null) ?? focusOrdinal;
        foreach (var relative in change.Relative) query = Resolve(query, relative, Reference(shown, relative.Ordinal ?? ordinal));
        return query;
    }

    private static ProductQuery Merge(ProductQuery active, ProductQuery change)
    {
        var excluded = change.Excluded.Select(term => term.Term).ToHashSet(StringComparer.Ordinal);
        var required = change.Required.Select(term => term.Kind).Where(kind => kind != TermKind.Word).ToHashSet();
        var asked = change.Required.Select(term => term.Term).ToHashSet(StringComparer.Ordinal);
        return active with
        {
            Text = $"{active.Text}, {change.Text}",
            Language = change.Language,
            Type = change.Type ?? active.Type,
            Terms = string.Join(' ', (active.Terms + " " + change.Terms).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)),
            Brands = change.Brands.Count > 0 ? change.Brands : [.. active.Brands.Except(change.ExcludedBrands)],
            ExcludedBrands = [.. active.ExcludedBrands.Except(change.Brands).Union(change.ExcludedBrands)],
            Merchants = change.Merchants.Count > 0 ? change.Merchants : [.. active.Merchants.Except(change.ExcludedMerchants)],
            ExcludedMerchants = [.. active.ExcludedMerchants.Except(change.Merchants).Union(change.ExcludedMerchants)],
            Price = Merge(active.Price, change.Price),
            MinimumRating = change.MinimumRating ?? active.MinimumRating,
            Specs = [.. active.Specs.Where(spec => !change.Specs.Any(other => other.Name == spec.Name && other.Unit == spec.Unit)), .. change.Specs],
            Required = [.. active.Required.Where(term => !excluded.Contains(term.Term) && !required.Contains(term.Kind)), .. change.Required],
            Excluded = [.. active.Excluded.Where(term => !asked.Contains(term.Term) && !excluded.Contains(term.Term)), .. change.Excluded],
            FreeOf = [.. active.FreeOf.Union(change.FreeOf)],
            Diets = [.. active.Diets.Union(change.Diets)],
            Sizes = change.Sizes.Count > 0 ? change.Sizes : active.Sizes,
            InStockOnly = active.InStockOnly || change.InStockOnly,
            Condition = change.Condition ?? active.Condition,
            Sort = change.Sort == SortOrder.Relevance ? active.Sort : change.Sort,
            SortSpec = change.Sort == SortOrder.Relevance ? active.SortSpec : change.SortSpec,
            SuperlativeRank = change.SuperlativeRank ?? (change.Relative.Count > 0 ? null : active.SuperlativeRank),
            GroupBy = change.GroupBy ?? active.GroupBy,
            WantsAll = change.WantsAll,
            NotUnderstood = change.NotUnderstood,
            Relative = [],
        };
    }

    private static PriceRange? Merge(PriceRange? active, PriceRange? change)
    {
        if (active is null || change is null) return change ?? active;
        return new PriceRange
        {
            Min = change.Min ?? active.Min,
            MinIncluded = change.Min is null ? active.MinIncluded : change.MinIncluded,
            Max = change.Max ?? active.Max,
            MaxIncluded = change.Max is null ? active.MaxIncluded : change.MaxIncluded,
        };
    }

    private static ProductQuery Withdraw(ProductQuery query, IReadOnlyList<LimitKind> limits)
    {
        foreach (var limit in limits)
        {
            query = limit switch
            {
                LimitKind.Price => query with { Price = null },
                LimitKind.Brand => query with { Brands = [], ExcludedBrands = [] },
                LimitKind.Shop => query with { Merchants = [], ExcludedMerchants = [] },
                LimitKind.Colour => Without(query, TermKind.Colour),
                LimitKind.Material => Without(query, TermKind.Material),
                LimitKind.Size => query with { Sizes = [] },
                LimitKind.Rating => query with { MinimumRating = null },
                LimitKind.Stock => query with { InStockOnly = false },
                LimitKind.Specs => query with { Specs = [] },
                _ => new ProductQuery { Text = query.Text, Language = query.Language, Type = query.Type, FreeOf = query.FreeOf },
            };
        }

        return query;
    }

    private static ProductQuery Without(ProductQuery query, TermKind kind) => query with
    {
        Required = [.. query.Required.Where(term => term.Kind != kind)],
        Excluded = [.. query.Excluded.Where(term => term.Kind != kind)],
    };

    private static SearchHit? Reference(IReadOnlyList<SearchHit> shown, int? ordinal)
    {
        if (shown.Count == 0) return null;
        var index = ordinal switch { null => 0, > 0 => ordinal.Value - 1, _ => shown.Count + ordinal.Value };
        return shown[Math.Clamp(index, 0, shown.Count - 1)];
    }

    private ProductQuery Resolve(ProductQuery query, RelativeConstraint relative, SearchHit? reference)
    {
        var isLess = relative.Direction is Comparison.LessThan or Comparison.AtMost;
        var isStrict = relative.Direction is Comparison.LessThan or Comparison.MoreThan;
        if (relative.Attribute == "price") return reference is not null && PriceOf(reference) is { } price ? WithPrice(query, price, isLess, isStrict) : query with { Sort = isLess ? SortOrder.PriceAscending : SortOrder.PriceDescending };
        var spec = reference?.Product.Specs.FirstOrDefault(spec => spec.Name == relative.Attribute && spec.Number is not null);
        if (spec?.Number is not { } number) return query with { NotUnderstood = [.. query.NotUnderstood, relative.Text] };
        var limit = new SpecConstraint(spec.Name, relative.Direction, number, spec.Unit, $"{relative.Text} ({spec.Text})");
        return query with { Specs = [.. query.Specs.Where(other => other.Name != limit.Name || other.Comparison == Comparison.Equal), limit] };
    }

    private static ProductQuery WithPrice(ProductQuery query, Money price, bool isLess, bool isStrict) => query with
    {
        Price = isLess
            ? (query.Price ?? new PriceRange()) with { Max = price, MaxIncluded = !isStrict }
            : (query.Price ?? new PriceRange()) with { Min = price, MinIncluded = !isStrict },
    };

    private Money? PriceOf(SearchHit hit)
    {
        var now = time.GetUtcNow();
        if (hit.Variant is { } variant) return variant.Offer.PriceAt(now);
        var prices = hit.Product.Variants.Select(each => each.Offer.PriceAt(now)).OfType<Money>().ToList();
        return prices.Count == 0 ? null : prices.MinBy(price => price.MinorUnits);
    }
}
