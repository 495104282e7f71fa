using ShopAgent.Catalog.Search;
using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Catalog.Search.Query;
using ShopAgent.Cli.Rendering;

namespace ShopAgent.Cli.Json;

/// <summary>The answer to <c>search --json</c>.</summary>
/// <param name="Id">Of the query in its batch; null outside one.</param>
/// <param name="Total">How many products satisfy every constraint.</param>
/// <param name="Unmet">Words of the wish for which no product has any evidence.</param>
/// <param name="Alternatives">What was asked for is not carried; the hits come nearest.</param>
internal sealed record SearchJson(
    string Query, UnderstoodJson Understood, int Total, IReadOnlyList<OfferJson> Hits, bool Alternatives, EmptyReasonJson? Empty, IReadOnlyList<string> Unmet, string? Id)
{
    public static SearchJson Of(string text, SearchResult result, DateTimeOffset now, string? id = null) => new(
        text,
        UnderstoodJson.Of(result),
        result.Total,
        [.. result.Hits.Select(hit => OfferJson.Of(OfferView.Of(hit, now)))],
        result.HitsAreAlternatives,
        result.Empty is { } empty ? EmptyReasonJson.Of(empty) : null,
        result.Unmet,
        id);
}

/// <summary>How a search text was read. The singular names hold the first of several; the plural ones hold all.</summary>
internal sealed record UnderstoodJson
{
    public string? Type { get; init; }

    public string? Brand { get; init; }

    public IReadOnlyList<string> Brands { get; init; } = [];

    public IReadOnlyList<string> ExcludedBrands { get; init; } = [];

    public string? Model { get; init; }

    public IReadOnlyList<string> Models { get; init; } = [];

    public IReadOnlyList<SpecConstraintJson> Specs { get; init; } = [];

    public PriceRangeJson? Price { get; init; }

    public string? Merchant { get; init; }

    public IReadOnlyList<string> Merchants { get; init; } = [];

    public IReadOnlyList<string> ExcludedMerchants { get; init; } = [];

    public IReadOnlyList<string> Required { get; init; } = [];

    public IReadOnlyList<string> Excluded { get; init; } = [];

    public IReadOnlyList<string> FreeOf { get; init; } = [];

    public IReadOnlyList<string> Diets { get; init; } = [];

    public IReadOnlyList<string> Sizes { get; init; } = [];

    /// <summary>Interfaces that the product must have: "AM5", "8 DDR5".</summary>
    public IReadOnlyList<string> Interfaces { get; init; } = [];

    /// <summary>"compatible", "substitute" or "same", when the request speaks of another product; null: it does not.</summary>
    public string? Relation { get; init; }

    /// <summary>The product that it must fit or shall replace.</summary>
    public string? Reference { get; init; }

    /// <summary>Specs in which a substitute must not fall behind.</summary>
    public IReadOnlyList<string> NotBelow { get; init; } = [];

    public decimal? MinimumRating { get; init; }

    public bool InStockOnly { get; init; }

    public required string Sort { get; init; }

    public string? SortSpec { get; init; }

    /// <summary>Comparisons to what was shown, as said: "cheaper than the first one".</summary>
    public IReadOnlyList<string> Relative { get; init; } = [];

    /// <summary>1 for "cheapest", 2 for "second cheapest"; null without a superlative.</summary>
    public int? SuperlativeRank { get; init; }

    public bool WantsAll { get; init; }

    public required string Terms { get; init; }

    public required string Language { get; init; }

    public IReadOnlyList<string> Corrections { get; init; } = [];

    public IReadOnlyList<string> NotUnderstood { get; init; } = [];

    public static UnderstoodJson Of(SearchResult result)
    {
        var query = result.Query;
        return new UnderstoodJson
        {
            Type = query.Type,
            Brand = FirstOf(query.Brands),
            Brands = query.Brands,
            ExcludedBrands = query.ExcludedBrands,
            Model = FirstOf(query.ModelTokens),
            Models = query.ModelTokens,
            Specs = [.. query.Specs.Select(SpecConstraintJson.Of)],
            Price = query.Price is { } price ? PriceRangeJson.Of(price) : null,
            Merchant = FirstOf(query.Merchants),
            Merchants = query.Merchants,
            ExcludedMerchants = query.ExcludedMerchants,
            Required = [.. query.Required.Select(term => term.Term)],
            Excluded = [.. query.Excluded.Select(term => term.Term)],
            FreeOf = query.FreeOf,
            Diets = query.Diets,
            Sizes = query.Sizes,
            Interfaces = [.. query.Interfaces.Select(value => value.ToString())],
            Relation = query.Reference is { } reference ? reference.Relation.ToString().ToLowerInvariant() : null,
            Reference = query.Reference?.ToString(),
            NotBelow = query.Reference?.NotBelow ?? [],
            MinimumRating = query.MinimumRating,
            InStockOnly = query.InStockOnly,
            Sort = JsonNames.Of(query.Sort),
            SortSpec = query.SortSpec,
            SuperlativeRank = query.SuperlativeRank,
            WantsAll = query.WantsAll,
            Relative = [.. query.Relative.Select(relative => $"{relative.Attribute} {relative.Direction} {relative.Ordinal} ({relative.Text})")],
            Terms = query.Terms,
            Language = query.Language,
            Corrections = result.Corrections,
            NotUnderstood = query.NotUnderstood,
        };
    }

    private static string? FirstOf(IReadOnlyList<string> values) => values is [var first, ..] ? first : null;
}

internal sealed record PriceRangeJson(AmountJson? Min, bool MinIncluded, AmountJson? Max, bool MaxIncluded)
{
    public static PriceRangeJson Of(PriceRange range) => new(AmountJson.Of(range.Min), range.MinIncluded, AmountJson.Of(range.Max), range.MaxIncluded);
}

/// <param name="Value">In the base unit.</param>
internal sealed record SpecConstraintJson(string? Name, string Comparison, decimal Value, string? Unit, string Text)
{
    public static SpecConstraintJson Of(SpecConstraint spec) => new(spec.Name, JsonNames.Of(spec.Comparison), spec.Number, spec.Unit, spec.Text);
}

/// <summary>Which limit emptied the result, and what comes nearest to it.</summary>
internal sealed record EmptyReasonJson(string Constraint, AmountJson? NearestPrice, string? Nearest, int WithoutIt)
{
    public static EmptyReasonJson Of(EmptyReason reason) => new(reason.Constraint, AmountJson.Of(reason.NearestPrice), reason.Nearest, reason.WithoutIt);
}

/// <summary>The answer to <c>search --facets --json</c>.</summary>
/// <param name="Counted">How many of them were counted.</param>
internal sealed record FacetsJson(
    string Query, int Total, int Counted, IReadOnlyList<FacetValue> Types, IReadOnlyList<FacetValue> Brands, IReadOnlyList<FacetValue> Shops, IReadOnlyList<PriceBandJson> Prices, IReadOnlyList<AttributeFacet> Attributes)
{
    public static FacetsJson Of(string query, FacetResult result) => new(
        query, result.Total, result.Counted, result.Types, result.Brands, result.Shops, [.. result.Prices.Select(PriceBandJson.Of)], result.Attributes);
}

internal sealed record PriceBandJson(AmountJson? From, AmountJson? To, int Count)
{
    public static PriceBandJson Of(PriceBand band) => new(AmountJson.Of(band.From), AmountJson.Of(band.To), band.Count);
}
