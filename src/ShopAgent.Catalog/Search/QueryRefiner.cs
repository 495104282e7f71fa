using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Catalog.Search.Query;
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
        // "lighter but cheaper than the first": the one that is named is meant by both.
        var named = change.Relative.Select(relative => relative.Ordinal).FirstOrDefault(ordinal => ordinal is not null);
        return new RelativeResolver(lexicon, time.GetUtcNow()).Resolve(merged, change.Relative, shown, named ?? focusOrdinal);
    }

    private bool IsSameType(string left, string right)
    {
        var (first, second) = (SynonymTable.Key(left), SynonymTable.Key(right));
        return first == second || lexicon.Synonyms.Expand(left).Any(other => SynonymTable.Key(other) == second)
            || lexicon.Translations.Expand(left).Any(other => SynonymTable.Key(other) == second);
    }

    /// <summary>"tents" after "tents for two under 200" asks for all of them again.</summary>
    private static bool SaysOnlyType(ProductQuery change) => change.Relative.Count == 0 && change.Withdrawn.Count == 0 && change.Sort == SortOrder.Relevance && !change.InStockOnly
        && (change with { Type = null }).IsEmpty && change.Sizes.Count == 0 && change.FreeOf.Count == 0 && change.Excluded.Count == 0 && change.ExcludedBrands.Count == 0
        && change.ExcludedMerchants.Count == 0 && !Tokenizer.Words(change.Terms).Any();
}
