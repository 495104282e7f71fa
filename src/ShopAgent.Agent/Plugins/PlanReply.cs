using System.Text.Json.Serialization;
using ShopAgent.Catalog.Products;
using ShopAgent.Shopping.Planning.Model;

namespace ShopAgent.Agent.Plugins;

internal sealed record PlanReply : ToolReply
{
    public bool Feasible { get; init; }

    public IReadOnlyList<string> Lines { get; init; } = [];

    public string? Total { get; init; }

    /// <summary>Day by which all of it is here (ISO 8601); absent when a shop does not say.</summary>
    public string? Arrives { get; init; }

    /// <summary>Least total that meets all needs, shipping included.</summary>
    public string? Minimum { get; init; }

    /// <summary>Why it is not feasible.</summary>
    public PlanObstacle? Obstacle { get; init; }

    public IReadOnlyList<string>? Unmet { get; init; }

    public IReadOnlyList<string>? Late { get; init; }

    /// <summary>Nice-to-have needs without room.</summary>
    public IReadOnlyList<string>? LeftOut { get; init; }

    /// <summary>At most this share could still be saved; absent when the plan is proved to be the best.</summary>
    public decimal? Gap { get; init; }

    /// <summary>Other plans, by the name that plan_choose takes.</summary>
    public IReadOnlyList<string>? Others { get; init; }

    /// <summary>What would make it feasible.</summary>
    public IReadOnlyList<string>? Remedies { get; init; }

    [JsonIgnore]
    public BasketPlan? Plan { get; init; }

    [JsonIgnore]
    public Money? Budget { get; init; }

    [JsonIgnore]
    public PlanGoal Goal { get; init; }

    [JsonIgnore]
    public PlanAdvice? Advice { get; init; }

    [JsonIgnore]
    public IReadOnlyList<PlanOption> Options { get; init; } = [];
}
