using System.ComponentModel;
using System.Text.Json.Serialization;
using Microsoft.SemanticKernel;
using ShopAgent.Agent.Panels;
using ShopAgent.Agent.References;
using ShopAgent.Agent.Turns;
using ShopAgent.Catalog.Store;
using ShopAgent.Shopping.Profiles;

namespace ShopAgent.Agent.Plugins;

/// <summary>The only way for a model to what is known about the shopper.</summary>
internal sealed class ProfilePlugin(TurnAccessor turn, FactReader facts, ProfileWords words, ProfileConflicts conflicts, TimeProvider time, SafeReplacements replacements, OfferSummaries summaries, IProductLookup products)
{
    /// <summary>Safe replacements offered for each line that conflicts with a new allergy.</summary>
    private const int MostReplacements = 3;

    [KernelFunction("remember")]
    [Description("Keep a fact that the shopper stated about themselves. It filters every later search.")]
    public ProfileReply Remember(
        [Description("allergy, diet, avoid, dislike, like, require, size, budget, household, shop or delivery.")] string kind,
        [Description("What it is about: 'nuts', 'polyester', 'vegan', '42', '50 EUR'; how many people for household, a shop's name, a place.")] string value,
        [Description("Product type that it is limited to, such as 'shoes'; empty: everything.")] string? scope = null)
    {
        var current = turn.Current;
        if (facts.Read(kind, value, scope) is not { } fact)
            return new ProfileReply { Ok = false, Problem = $"'{kind}' with '{value}' is not a fact that can be kept; kinds are {string.Join(", ", Enum.GetNames<FactKind>()).ToLowerInvariant()}." };
        current.Session = current.Session with
        {
            Profile = current.Session.Profile.Remember(fact.Kind, fact.Value, fact.Scope, FactSource.Stated, time.GetUtcNow(), current.Utterance),
        };
        current.Record(new TurnChange("remembered", FactText.Of(fact.Kind, fact.Value, fact.Scope)));
        var kept = current.Session.Profile.Facts[^1];
        if (kept.Kind != FactKind.Allergy) return Reply([kept]) with { BasketConflicts = Conflicts() };
        // What was heard before spoke of another allergy.
        current.State = current.State with { Warned = [] };
        return WithReplacements(Reply([kept]), Conflicts());
    }

    [KernelFunction("forget")]
    [Description("Forget facts about the shopper when they ask for it: 'polyester', 'my size', 'everything'.")]
    public ProfileReply Forget([Description("Which facts, in the shopper's words.")] string what)
    {
        var current = turn.Current;
        var found = words.Find(current.Session.Profile, what);
        if (found.Count == 0) return new ProfileReply { Ok = false, Problem = $"Nothing is kept about '{what}'." };
        current.Session = current.Session with { Profile = current.Session.Profile.Forget([.. found.Select(fact => fact.Id)]) };
        current.Forget(words.NamesOf(found));
        foreach (var fact in found) current.Record(new TurnChange("forgotten", FactText.Of(fact.Kind, fact.Value, fact.Scope)));
        return Reply(found);
    }

    [KernelFunction("show")]
    [Description("Put on screen what is known about the shopper.")]
    public ProfileReply Show()
    {
        turn.Current.Draw(ProfilePanel.Of(turn.Current.Session));
        return Reply([]);
    }

    private ProfileReply Reply(IReadOnlyList<ProfileFact> touched) => new()
    {
        Facts = [.. turn.Current.Session.Profile.Facts.Select(fact => FactText.Of(fact.Kind, fact.Value, fact.Scope))],
        Touched = touched,
    };

    /// <summary>What in the basket conflicts stays there; what could take its place goes on screen.</summary>
    private ProfileReply WithReplacements(ProfileReply reply, IReadOnlyList<ProfileConflict>? found)
    {
        var safe = replacements.For(found ?? [], line => products.Find(line.VariantId), MostReplacements);
        if (safe.Count > 0) turn.Current.Present(safe, safe.Count, areAlternatives: false, isRefinement: false);
        return reply with { BasketConflicts = found, Replacements = safe.Count > 0 ? [.. safe.Select((hit, index) => summaries.Of(hit, index + 1))] : null };
    }

    private IReadOnlyList<ProfileConflict>? Conflicts()
    {
        var found = conflicts.Find(turn.Current.Session.Profile, turn.Current.Session.Basket.Lines);
        return found.Count == 0 ? null : found;
    }
}

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
