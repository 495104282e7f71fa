using System.ComponentModel;
using System.Text.Json.Serialization;
using Microsoft.SemanticKernel;
using ShopAgent.Agent.Dialogue;
using ShopAgent.Agent.Plugins.Finding;
using ShopAgent.Agent.References;
using ShopAgent.Agent.Tools;
using ShopAgent.Agent.Turns;
using ShopAgent.Catalog.Search.Query;
using ShopAgent.Shopping.Profiles;

namespace ShopAgent.Agent.Plugins;

/// <summary>The true reasons, from what the search recorded when it showed a product.</summary>
internal sealed class WhyPlugin(TurnAccessor turn, ProductIdResolver references, ProfileQuery profiles, OfferGate gate)
{
    [KernelFunction("why")]
    [Description("Why a product was shown: what of the wish it satisfies, which facts of the shopper's profile took part, how the list was ordered. Use it for every 'why this?' instead of guessing.")]
    public WhyReply Why([Description("Product id, or its number on screen.")] string id)
    {
        var scope = turn.Current;
        if (references.Resolve(id, scope.State) is not { } hit) return new WhyReply { Ok = false, Problem = ProductIdResolver.Unknown(id, scope.State) };
        var (shown, place) = Shown(hit.Product.Id, scope.State);
        var query = scope.State.ActiveQuery;
        var applied = query is null ? [] : profiles.Apply(query, scope.Session.Profile).Applied.Where(fact => hit.Product.Allergens.IsFood || fact.Kind is not (FactKind.Allergy or FactKind.Diet)).ToList();
        var warnings = gate.Marked(hit).Warnings;
        return new WhyReply
        {
            Title = hit.Product.Title, Reasons = shown?.Reasons ?? [], Place = place, Order = query is null ? "" : OrderOf(query), Facts = applied,
            FromProfile = [.. applied.Select(fact => FactText.Of(fact.Kind, fact.Value, fact.Scope))], Warnings = warnings.Count > 0 ? [.. warnings.Select(warning => warning.ToString())] : null,
        };
    }

    private static (ShownOffer? Offer, int? Place) Shown(string productId, ConversationState state)
    {
        foreach (var list in state.Shown.Reverse())
        {
            for (var at = 0; at < list.Offers.Count; at++)
                if (list.Offers[at].ProductId == productId && list.Offers[at].Reasons is { Count: > 0 }) return (list.Offers[at], at + 1);
        }

        return (null, null);
    }

    private static string OrderOf(ProductQuery query) => query.Sort switch
    {
        SortOrder.PriceAscending => "by price, lowest first",
        SortOrder.PriceDescending => "by price, highest first",
        SortOrder.RatingDescending => "by rating",
        SortOrder.SpecAscending => $"by {query.SortSpec}, lowest first",
        SortOrder.SpecDescending => $"by {query.SortSpec}, highest first",
        _ => "by how well it fits the words, then rating and availability",
    };
}

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
