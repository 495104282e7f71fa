using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search.Query;

namespace ShopAgent.Catalog.Search.Matching;

public sealed record SearchResult
{
    public required ProductQuery Query { get; init; }

    /// <summary>In order, at most the limit asked for (all of them when <see cref="ProductQuery.WantsAll"/> or a superlative asks for it).</summary>
    public required IReadOnlyList<SearchHit> Hits { get; init; }

    /// <summary>
    /// How many products satisfy every constraint. Where hundreds have the words of a query without further limits, most are counted by where their words stand: a phrase then counts
    /// when its words stand in one field.
    /// </summary>
    public required int Total { get; init; }

    /// <summary>Of thousands that have the words of a query with limits, only the best were held against them: at least <see cref="Total"/> satisfy it.</summary>
    public bool IsTotalAtLeast { get; init; }

    /// <summary>When nothing satisfies all: the constraint that emptied the result and the nearest thing there is.</summary>
    public EmptyReason? Empty { get; init; }

    /// <summary>Words of the wish for which no product has any evidence: said, never dropped in silence.</summary>
    public IReadOnlyList<string> Unmet { get; init; } = [];

    /// <summary>The type, brand or model asked for is not in the catalogue at all; the hits, if any, are alternatives and must be called so.</summary>
    public bool HitsAreAlternatives { get; init; }

    /// <summary>Words that were read as another spelling: "watreproof" as "waterproof".</summary>
    public IReadOnlyList<string> Corrections { get; init; } = [];

    /// <summary>Products that would match but whose facts exclude them for safety or taste, with the constraint that did it: "polyester", "may contain nuts".</summary>
    public IReadOnlyList<ExcludedCount> Excluded { get; init; } = [];
}

/// <param name="Constraint">The limit whose removal gives results: "under 10 EUR".</param>
/// <param name="NearestPrice">Lowest (or highest, for a minimum) price that the other constraints allow; null when price is not the cause.</param>
/// <param name="Nearest">The values there are that come nearest to the limit: "1.2 kg", "S, M", "blue, grey"; null when price says it, or nothing does.</param>
/// <param name="WithoutIt">How many products satisfy everything else.</param>
public sealed record EmptyReason(string Constraint, Money? NearestPrice, string? Nearest, int WithoutIt);

public sealed record ExcludedCount(string Constraint, int Count);

/// <param name="Product">With the variants that satisfy the query first.</param>
/// <param name="Variant">The one variant that is meant; null when several satisfy the query.</param>
/// <param name="Score">0 to 1, comparable only within one result.</param>
/// <param name="Reasons">Why it matched, most important first, each a short phrase: "tent", "under 100 EUR", "rated 4.6".</param>
/// <param name="Unknown">Constraints for which the product has no evidence either way; such hits come after the certain ones and do not count in <see cref="SearchResult.Total"/>.</param>
public sealed record SearchHit(Product Product, Variant? Variant, double Score, IReadOnlyList<string> Reasons, IReadOnlyList<string> Unknown)
{
    /// <summary>What speaks against it for this shopper; only on what they asked for by name, for nothing with a warning is offered.</summary>
    public IReadOnlyList<HitWarning> Warnings { get; init; } = [];
}

/// <summary>A product has, may have or does not state an allergen of the shopper.</summary>
/// <param name="Status">Contains, MayContain or Unknown.</param>
/// <param name="Allergen">Canonical name.</param>
public sealed record HitWarning(AllergenStatus Status, string Allergen)
{
    /// <summary>Short English: "contains nuts".</summary>
    public override string ToString() => Status switch
    {
        AllergenStatus.Contains => "contains " + Allergen,
        AllergenStatus.MayContain => "may contain " + Allergen,
        _ => "does not say whether it contains " + Allergen,
    };
}
