using ShopAgent.Catalog.Products;

namespace ShopAgent.Catalog.Search.Query;

/// <summary>Price limits per unit. "under 50" excludes 50; "at most 50" includes it.</summary>
public sealed record PriceRange
{
    public Money? Min { get; init; }

    public Money? Max { get; init; }

    public bool MinIncluded { get; init; } = true;

    public bool MaxIncluded { get; init; } = true;

    /// <summary>No price can satisfy both ends: they cross, or are in different currencies.</summary>
    public bool IsContradictory => Min is { } min && Max is { } max && (min.Currency != max.Currency || min > max || (min == max && !(MinIncluded && MaxIncluded)));

    /// <summary>A price in another currency never matches.</summary>
    public bool Contains(Money price) =>
        (Min is not { } min || (min.Currency == price.Currency && (price > min || (MinIncluded && price == min))))
        && (Max is not { } max || (max.Currency == price.Currency && (price < max || (MaxIncluded && price == max))));
}
