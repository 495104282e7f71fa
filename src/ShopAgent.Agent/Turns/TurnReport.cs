using ShopAgent.Agent.Panels;
using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Agent.Turns;

/// <summary>Everything that one turn came to: what the terminal draws and what the JSON face prints.</summary>
public sealed record TurnReport
{
    /// <summary>From 1 in each session.</summary>
    public required int Turn { get; init; }

    public required string User { get; init; }

    public required string Reply { get; init; }

    /// <summary>Language of the reply: "en" or "fr".</summary>
    public string Language { get; init; } = "en";

    /// <summary>True when the reply needs an answer.</summary>
    public bool Question { get; init; }

    /// <summary>Everything that this reply presents, in the order shown.</summary>
    public IReadOnlyList<SearchHit> Offers { get; init; } = [];

    /// <summary>What the host draws, in order.</summary>
    public IReadOnlyList<Panel> Panels { get; init; } = [];

    public required Basket Basket { get; init; }

    public required BasketTotals Totals { get; init; }

    public IReadOnlyList<TurnChange> Changes { get; init; } = [];

    public int Orders { get; init; }

    public IReadOnlyList<ToolCall> Tools { get; init; } = [];

    public required ModelUsage Model { get; init; }

    public TimeSpan Elapsed { get; init; }

    /// <summary>What the host has to say beside the reply, each a sentence: what was left out of it, what was not done, that another model answers.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Statements of the model that no tool result supports and that were therefore not shown, or shown only after the model had mended them.</summary>
    public int UnsupportedClaims { get; init; }

    /// <summary>One sentence for the shopper when the turn failed; the basket is then as it was.</summary>
    public string? Error { get; init; }
}

/// <summary>One thing that the turn changed.</summary>
/// <param name="Kind">added, removed, quantity, undone, redone, cleared (basket); remembered, forgotten (profile); ordered.</param>
/// <param name="Text">In words, culture-free English: "added 2 x Spaghetti 500 g".</param>
/// <param name="Basket">The line behind a basket change, else null.</param>
public sealed record TurnChange(string Kind, string Text, BasketChange? Basket = null);

/// <param name="Arguments">JSON object text.</param>
/// <param name="Ok">False when the tool refused or failed.</param>
public sealed record ToolCall(string Name, string Arguments, bool Ok);

/// <summary>What the turn's model used up.</summary>
/// <param name="IsEstimated">The endpoint did not report usage: tokens are characters divided by four.</param>
/// <param name="Cost">In the currency of Model:InputPrice and Model:OutputPrice; null without prices.</param>
public sealed record ModelUsage(string Provider, string ModelId, long InputTokens, long OutputTokens, bool IsEstimated = false, decimal? Cost = null)
{
    /// <summary>Of the whole session, this turn included.</summary>
    public long SessionTokens { get; init; }

    /// <summary>Of the whole session, this turn included; null without prices.</summary>
    public decimal? SessionCost { get; init; }
}
