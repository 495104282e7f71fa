using System.Text.Json.Serialization;
using ShopAgent.Shopping.Profiles;

namespace ShopAgent.Agent.Plugins;

/// <summary>Why a product was shown, and where it stood.</summary>
internal sealed record WhyReply : ToolReply
{
    public string? Title { get; init; }

    /// <summary>What of the wish it satisfies, and which tastes moved it.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>Facts of the profile that took part in the search.</summary>
    public IReadOnlyList<string> FromProfile { get; init; } = [];

    /// <summary>How the list was ordered: "by relevance", "by price, lowest first".</summary>
    public string Order { get; init; } = "";

    /// <summary>Place in the list, from 1; null when it is in none.</summary>
    public int? Place { get; init; }

    public IReadOnlyList<string>? Warnings { get; init; }

    [JsonIgnore]
    public IReadOnlyList<ProfileFact> Facts { get; init; } = [];
}
