using System.Text.Json.Serialization;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Agent.Plugins;

internal sealed record BasketReply : ToolReply
{
    public IReadOnlyList<string> Changes { get; init; } = [];

    public IReadOnlyList<string> Lines { get; init; } = [];

    public string? Total { get; init; }

    /// <summary>Options to choose from when the product comes in several; ask the shopper, do not choose.</summary>
    public IReadOnlyList<string>? Choices { get; init; }

    [JsonIgnore]
    public IReadOnlyList<HitWarning> Warnings { get; init; } = [];

    [JsonIgnore]
    public BasketRefusal? Refusal { get; init; }

    /// <summary>The product that a refusal speaks of.</summary>
    [JsonIgnore]
    public Product? About { get; init; }

    [JsonIgnore]
    public IReadOnlyList<BasketChange> Applied { get; init; } = [];
}
