using System.Text.Json.Serialization;
using ShopAgent.Catalog.Products;
using ShopAgent.Shopping.Planning;

namespace ShopAgent.Agent.Tools;

internal sealed record PlanReply : ToolReply
{
    public bool Feasible { get; init; }

    public IReadOnlyList<string> Lines { get; init; } = [];

    public string? Total { get; init; }

    /// <summary>Least total that meets all needs, shipping included.</summary>
    public string? Minimum { get; init; }

    public IReadOnlyList<string>? Unmet { get; init; }

    [JsonIgnore]
    public BasketPlan? Plan { get; init; }

    [JsonIgnore]
    public Money? Budget { get; init; }
}
