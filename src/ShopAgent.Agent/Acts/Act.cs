using ShopAgent.Agent.Dialogue;
using ShopAgent.Catalog.Search.Query;
using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Agent.Acts;

/// <summary>One thing that the shopper asks for.</summary>
/// <param name="Kind">Name of the act as in acts.txt, or <see cref="Find"/>, <see cref="Plan"/>, <see cref="Unknown"/>.</param>
internal sealed record Act(string Kind)
{
    public const string Find = "find";
    public const string Refine = "refine";
    public const string Plan = "plan";

    /// <summary>Changes the plan that is talked about.</summary>
    public const string Revise = "plan-revise";

    /// <summary>An occasion that no file describes.</summary>
    public const string Occasion = "occasion";

    public const string Unknown = "unknown";

    public Target? Target { get; init; }

    /// <summary>Null when no amount was said.</summary>
    public DesiredAmount? Amount { get; init; }

    /// <summary>A number without a unit, for acts that count: "make it three", "one more".</summary>
    public decimal? Number { get; init; }

    /// <summary>Free value: what is avoided, forgotten, swapped in; the whole request of a search.</summary>
    public string Value { get; init; } = "";

    /// <summary>Of a search or a change to one: what <see cref="Value"/> means, read once. Null: not read yet.</summary>
    public ProductQuery? Query { get; init; }

    /// <summary>What the value is said of: the kind of thing that a size is for, the shop that a line moves to.</summary>
    public string? Scope { get; init; }

    public IReadOnlyList<Need> Needs { get; init; } = [];

    /// <summary>The needs of an occasion in the shopper's words; empty: as in <see cref="Needs"/>. What the shops lack of an occasion is left out and said.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>The words of an occasion for which no number of people was said; null otherwise.</summary>
    public string? UncountedOccasion { get; init; }

    /// <summary>What was said about the whole plan.</summary>
    public PlanLimits Limits { get; init; } = new();

    /// <summary>Acts on what the act before found; of a search: it was asked for as one, so that it is never taken for small talk.</summary>
    public bool UsesResult { get; init; }
}

/// <summary>What a sentence says about a whole plan, as the plan tools take it; null: nothing said.</summary>
/// <param name="Shops">A number, or "fewest".</param>
/// <param name="DeliverBy">An English weekday, "today", "tomorrow", or a number of days.</param>
/// <param name="Tier">"cheapest", "value" or "premium".</param>
/// <param name="Optional">Nice-to-have needs.</param>
internal sealed record PlanLimits(string? Shops = null, string? DeliverBy = null, string? Tier = null, string? Optional = null)
{
    public bool IsEmpty => this == new PlanLimits();
}
