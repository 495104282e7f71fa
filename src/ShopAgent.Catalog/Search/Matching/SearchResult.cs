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
