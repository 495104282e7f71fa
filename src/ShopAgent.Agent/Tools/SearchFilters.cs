using System.ComponentModel;
using System.Text.Json.Serialization;

namespace ShopAgent.Agent.Tools;

/// <summary>Limits of a search that hold whatever the words say. What is not given does not limit.</summary>
internal sealed record SearchFilters
{
    [Description("kind of product")]
    public string? Type { get; init; }

    public IReadOnlyList<string> Brands { get; init; } = [];

    public IReadOnlyList<string> Shops { get; init; } = [];

    public PriceFilter? Price { get; init; }

    public bool? Available { get; init; }

    public bool? OnSale { get; init; }

    public decimal? MinRating { get; init; }

    public IReadOnlyList<SpecFilter> Specs { get; init; } = [];

    [Description("each must be stated, by any of its values")]
    public IReadOnlyList<PropertyFilter> Attributes { get; init; } = [];

    public IReadOnlyList<string> Sizes { get; init; } = [];

    [Description("allergens or diets")]
    public IReadOnlyList<string> FreeOf { get; init; } = [];

    [Description("name may be brand or shop")]
    public IReadOnlyList<PropertyFilter> Not { get; init; } = [];

    public DateOnly? DeliverBy { get; init; }

    [JsonIgnore]
    public bool IsEmpty => this is { Type: null, Brands.Count: 0, Shops.Count: 0, Price: null, Available: null or false, OnSale: null or false, MinRating: null, Specs.Count: 0, Attributes.Count: 0, Sizes.Count: 0, FreeOf.Count: 0, Not.Count: 0, DeliverBy: null };
}

/// <param name="Min">Lowest price, itself included.</param>
/// <param name="Max">Highest price, itself included.</param>
/// <param name="Currency">ISO 4217; null: the catalogue's usual one.</param>
internal sealed record PriceFilter(decimal? Min = null, decimal? Max = null, string? Currency = null);

/// <param name="Name">Of the measure: "weight", "battery life".</param>
/// <param name="Unit">Any unit of its dimension: "kg" for a weight; null for a bare number.</param>
internal sealed record SpecFilter(string Name, SpecOperator Op, decimal Value, string? Unit = null);

internal enum SpecOperator
{
    [JsonStringEnumMemberName("<")] LessThan,
    [JsonStringEnumMemberName("<=")] AtMost,
    [JsonStringEnumMemberName("=")] Equal,
    [JsonStringEnumMemberName(">=")] AtLeast,
    [JsonStringEnumMemberName(">")] MoreThan,
}

/// <param name="Name">Of the property: "colour", "material"; null: any.</param>
internal sealed record PropertyFilter(IReadOnlyList<string> Values, string? Name = null);
