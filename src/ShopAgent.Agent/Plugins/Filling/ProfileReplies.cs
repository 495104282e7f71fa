using System.Text.Json.Serialization;
using ShopAgent.Agent.Plugins.Finding;
using ShopAgent.Agent.Tools;
using ShopAgent.Agent.Turns;
using ShopAgent.Catalog.Store;
using ShopAgent.Shopping.Profiles;

namespace ShopAgent.Agent.Plugins.Filling;

/// <summary>Says what is known about the shopper, and what a new fact means for the basket.</summary>
internal sealed class ProfileReplies(TurnAccessor turn, ProfileConflicts conflicts, SafeReplacements replacements, SearchReplies rows, IProductLookup products)
{
    /// <summary>Safe replacements offered for each line that conflicts with a new allergy.</summary>
    private const int MostReplacements = 3;

    public static ProfileReply Refused(string problem) => new() { Ok = false, Problem = problem };

    public ProfileReply State(IReadOnlyList<ProfileFact> touched) => new()
    {
        Facts = [.. turn.Current.Session.Profile.Facts.Select(fact => FactText.Of(fact.Kind, fact.Value, fact.Scope))],
        For = turn.Current.Session.Guest?.Who,
        Touched = touched,
    };

    public ProfileReply Remembered(IReadOnlyList<ProfileFact> kept)
    {
        var current = turn.Current;
        var found = conflicts.Find(current.Session.Profile, current.Session.Basket.Lines);
        var reply = State(kept) with { BasketConflicts = found.Count == 0 ? null : found };
        if (!kept.Any(fact => fact.Kind == FactKind.Allergy)) return reply;
        // What was heard before spoke of another allergy.
        current.State = current.State with { Warned = [] };
        // What in the basket conflicts stays there; what could take its place goes on screen.
        var safe = replacements.For(found, line => products.Find(line.VariantId), MostReplacements);
        if (safe.Count > 0) current.Present(safe, safe.Count, areAlternatives: false, isRefinement: false);
        return reply with { Replacements = safe.Count > 0 ? rows.Rows(safe, null) : null, Ids = [.. safe.Select(hit => hit.Variant?.Id ?? hit.Product.Id)] };
    }
}

/// <summary>The facts that hold now.</summary>
internal sealed record ProfileReply : ToolReply
{
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>Whom the shopper buys for; null: for themselves.</summary>
    public string? For { get; init; }

    /// <summary>Lines of the basket that the profile speaks against; tell the shopper, change nothing.</summary>
    public IReadOnlyList<string>? BasketWarnings => BasketConflicts is { } conflicts ? [.. conflicts.Select(ConflictText.Of)] : null;

    /// <summary>Safe products on screen that could take the place of what the warnings name; offer them, change nothing unasked.</summary>
    public Table? Replacements { get; init; }

    [JsonIgnore]
    public IReadOnlyList<ProfileConflict>? BasketConflicts { get; init; }

    [JsonIgnore]
    public IReadOnlyList<ProfileFact> Touched { get; init; } = [];
}

internal static class ConflictText
{
    /// <summary>Short English for models: "Almond Bar contains nuts".</summary>
    public static string Of(ProfileConflict conflict) => conflict.Kind switch
    {
        ConflictKind.Contains => $"{conflict.Line.Title} contains {conflict.Fact.Value}",
        ConflictKind.MayContain => $"{conflict.Line.Title} may contain {conflict.Fact.Value}",
        _ => $"{conflict.Line.Title} does not state whether it contains {conflict.Fact.Value}",
    };
}
