using System.Text.Json.Serialization;
using ShopAgent.Agent.References;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search.Matching;

namespace ShopAgent.Agent.Plugins;

internal sealed record DetailReply : ToolReply
{
    public OfferSummary? Offer { get; init; }

    public string? Description { get; init; }

    public IReadOnlyDictionary<string, string>? Attributes { get; init; }

    /// <summary>Options that can be bought now, with price and stock where they differ.</summary>
    public IReadOnlyList<string>? Variants { get; init; }

    public IReadOnlyList<string>? Allergens { get; init; }

    public IReadOnlyList<OfferSummary>? OtherShops { get; init; }

    [JsonIgnore]
    public SearchHit? Hit { get; init; }

    [JsonIgnore]
    public IReadOnlyList<Product> Others { get; init; } = [];
}
