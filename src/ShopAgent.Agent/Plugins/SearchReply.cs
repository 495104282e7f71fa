using System.Text.Json.Serialization;
using ShopAgent.Agent.References;
using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Shopping.Profiles;

namespace ShopAgent.Agent.Plugins;

internal sealed record SearchReply : ToolReply
{
    /// <summary>How many products satisfy every constraint.</summary>
    public int Total { get; init; }

    /// <summary>There are more than the total, which counts those that were looked at.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool TotalIsAtLeast { get; init; }

    public IReadOnlyList<OfferSummary> Offers { get; init; } = [];

    /// <summary>Constraints in force, in words.</summary>
    public IReadOnlyList<string> Constraints { get; init; } = [];

    /// <summary>What the result owes to the shopper's profile: "no polyester".</summary>
    public IReadOnlyList<string>? FromProfile { get; init; }

    /// <summary>True: what was asked for is not carried; the offers are the nearest things and must be called alternatives.</summary>
    public bool Alternatives { get; init; }

    /// <summary>Why nothing was found, and what comes nearest.</summary>
    public string? Nothing { get; init; }

    /// <summary>Words of the wish for which no product has any evidence.</summary>
    public IReadOnlyList<string>? Unmet { get; init; }

    public IReadOnlyList<string>? NotUnderstood { get; init; }

    [JsonIgnore]
    public SearchResult? Result { get; init; }

    [JsonIgnore]
    public IReadOnlyList<ProfileFact> AppliedFacts { get; init; } = [];
}
