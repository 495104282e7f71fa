using ShopAgent.Catalog.Search.Matching;

namespace ShopAgent.Cli.Json;

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
