using System.Text.Json.Serialization;
using ShopAgent.Agent.References;
using ShopAgent.Shopping.Profiles;

namespace ShopAgent.Agent.Plugins;

internal sealed record ProfileReply : ToolReply
{
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>Lines of the basket that the profile speaks against; tell the shopper, change nothing.</summary>
    public IReadOnlyList<string>? BasketWarnings => BasketConflicts is { } conflicts ? [.. conflicts.Select(ConflictText.Of)] : null;

    /// <summary>Safe products on screen that could take the place of what the warnings name; offer them, change nothing unasked.</summary>
    public IReadOnlyList<OfferSummary>? Replacements { get; init; }

    [JsonIgnore]
    public IReadOnlyList<ProfileConflict>? BasketConflicts { get; init; }

    [JsonIgnore]
    public IReadOnlyList<ProfileFact> Touched { get; init; } = [];
}
