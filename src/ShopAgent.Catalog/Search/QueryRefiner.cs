using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Catalog.Search.Query;
using ShopAgent.Catalog.Specs;
using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Search;

/// <summary>
/// Merges a follow-up into the query it follows: constraints stay until they are replaced or taken back, comparisons ("cheaper", "lighter than the first") are resolved
/// against what was shown, and another kind of product starts anew. Pure but for the clock, which decides whether a sale price holds.
/// </summary>
public sealed class QueryRefiner(Lexicon lexicon, TimeProvider time)
{
    /// <summary>Whether the change asks for something else than the active query, so that nothing of that one holds on.</summary>
    public bool StartsNew(ProductQuery active, ProductQuery change)
    {
        if (change.QuotedTitles.Count > 0) return true;
        if (change.Type is null) return change.ModelTokens.Count > 0 && change.Relative.Count == 0;
        if (active.Type is null) return true;
        return !IsSameType(active.Type, change.Type) || SaysOnlyType(change);
    }

    /// <param name="shown">What the active query showed, in that order.</param>
    /// <param name="focusOrdinal">Position from 1 of the product talked about last; null: the first one shown is meant by "cheaper".</param>
    public ProductQuery Refine(ProductQuery active, ProductQuery change, IReadOnlyList<SearchHit> shown, int? focusOrdinal)
    {
        var merged = StartsNew(active, change)
            ? change with { Preferences = change.Preferences.Count > 0 ? change.Preferences : active.Preferences }
            : QueryMerger.Merge(active, change);
        // The shown product that one of several comparisons names is meant by all of them.
        var named = change.Relative.Select(relative => relative.Ordinal).FirstOrDefault(ordinal => ordinal is not null);
        return new RelativeResolver(lexicon, time.GetUtcNow()).Resolve(merged, change.Relative, shown, named ?? focusOrdinal);
    }

    private bool IsSameType(string left, string right)
    {
        var (first, second) = (SynonymTable.Key(left), SynonymTable.Key(right));
        return first == second || lexicon.Synonyms.Expand(left).Any(other => SynonymTable.Key(other) == second)
            || lexicon.Translations.Expand(left).Any(other => SynonymTable.Key(other) == second);
    }

    /// <summary>The type alone, said again, asks for all of that type: the limits of before no longer hold.</summary>
    private static bool SaysOnlyType(ProductQuery change) => change.Relative.Count == 0 && change.Withdrawn.Count == 0 && change.Sort == SortOrder.Relevance && !change.InStockOnly
        && (change with { Type = null }).IsEmpty && change.Sizes.Count == 0 && change.FreeOf.Count == 0 && change.Excluded.Count == 0 && change.ExcludedBrands.Count == 0
        && change.ExcludedMerchants.Count == 0 && !Tokenizer.Words(change.Terms).Any();
}

/// <summary>Turns "cheaper" and "lighter than the first" into limits by the values of a product that was shown.</summary>
internal sealed class RelativeResolver(Lexicon lexicon, DateTimeOffset now)
{
    /// <summary>Ratings have one decimal, some shops' two: "better rated" begins here.</summary>
    private const decimal RatingStep = 0.01m;

    public ProductQuery Resolve(ProductQuery query, IReadOnlyList<RelativeConstraint> relatives, IReadOnlyList<SearchHit> shown, int? focusOrdinal)
    {
        var resolved = query with { Relative = [] };
        foreach (var relative in relatives)
        {
            if (Reference(relative, shown, focusOrdinal) is { } hit && Apply(resolved, relative, hit) is { } limited) resolved = limited;
            else resolved = resolved with { Relative = [.. resolved.Relative, relative], NotUnderstood = shown.Count > 0 ? [.. resolved.NotUnderstood, relative.Text] : resolved.NotUnderstood };
        }

        return resolved;
    }

    /// <summary>Null when nothing was shown, or not that many.</summary>
    private static SearchHit? Reference(RelativeConstraint relative, IReadOnlyList<SearchHit> shown, int? focusOrdinal)
    {
        var ordinal = relative.Ordinal ?? focusOrdinal ?? 1;
        return shown.ElementAtOrDefault(ordinal > 0 ? ordinal - 1 : shown.Count + ordinal);
    }

    private ProductQuery? Apply(ProductQuery query, RelativeConstraint relative, SearchHit hit) => relative.Attribute switch
    {
        "price" => PriceOf(hit) is { } price ? query with { Price = Limit(query.Price, relative.Direction, price) } : null,
        "rating" => hit.Product.Rating is { } rating && relative.Direction is Comparison.MoreThan or Comparison.AtLeast
            ? query with { MinimumRating = rating.Value + (relative.Direction == Comparison.MoreThan ? RatingStep : 0) }
            : null,
        _ => SpecOf(hit, relative.Attribute) is { } spec ? WithSpec(query, relative, spec) : null,
    };

    private Money? PriceOf(SearchHit hit) => hit.Variant is { } variant
        ? variant.Offer.PriceAt(now)
        : hit.Product.Variants.Select(other => other.Offer.PriceAt(now)).OfType<Money>().OrderBy(price => price.MinorUnits).Cast<Money?>().FirstOrDefault();

    private static PriceRange Limit(PriceRange? old, Comparison direction, Money price)
    {
        var isUpper = direction is Comparison.LessThan or Comparison.AtMost;
        var included = direction is Comparison.AtMost or Comparison.AtLeast;
        var limit = isUpper
            ? new PriceRange { Min = old?.Min, MinIncluded = old?.MinIncluded ?? true, Max = price, MaxIncluded = included }
            : new PriceRange { Min = price, MinIncluded = included, Max = old?.Max, MaxIncluded = old?.MaxIncluded ?? true };
        var isUsable = limit.Min is not { } min || limit.Max is not { } max || (min.Currency == max.Currency && !limit.IsContradictory);
        return isUsable ? limit : limit with { Min = isUpper ? null : price, Max = isUpper ? price : null };
    }

    /// <summary>Best-trusted value first: specs are stored in the order attribute, title, description.</summary>
    private (string Name, decimal Number, string? Unit)? SpecOf(SearchHit hit, string attribute)
    {
        foreach (var concept in VagueSpecs.MeaningsOf(attribute))
            foreach (var spec in hit.Product.Specs)
                if (spec.Number is { } number && lexicon.Specs.Find(spec.Name, spec.Unit)?.Name == concept) return (concept, number, spec.Unit);
        return attribute == "weight" && (hit.Variant ?? hit.Product.Variants[0]).WeightGrams is { } grams ? ("weight", grams, "g") : null;
    }

    private static ProductQuery WithSpec(ProductQuery query, RelativeConstraint relative, (string Name, decimal Number, string? Unit) spec)
    {
        var word = relative.Direction is Comparison.LessThan or Comparison.AtMost ? "under" : "over";
        var limit = new SpecConstraint(spec.Name, relative.Direction, spec.Number, spec.Unit, $"{spec.Name} {word} {MeasureText.Format(spec.Number, spec.Unit)}");
        return query with { Specs = [.. query.Specs.Where(other => !QueryMerger.IsSame(other, limit)), limit] };
    }
}
