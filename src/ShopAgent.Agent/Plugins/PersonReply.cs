using System.Text.Json.Serialization;
using ShopAgent.Shopping.Profiles;

namespace ShopAgent.Agent.Plugins;

/// <summary>The state of the profile after a change to it.</summary>
internal sealed record PersonReply : ToolReply
{
    public string? Profile { get; init; }

    /// <summary>Whom the shopper buys for; null: for themselves.</summary>
    public string? BuysFor { get; init; }

    public bool Learns { get; init; }

    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>Names of all profiles, when asked for.</summary>
    public IReadOnlyList<string>? Profiles { get; init; }

    /// <summary>Full path of a written file.</summary>
    public string? File { get; init; }

    [JsonIgnore]
    public ProfileFact? Edited { get; init; }
}
