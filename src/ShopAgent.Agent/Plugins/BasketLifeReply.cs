using System.Text.Json.Serialization;
using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Agent.Plugins;

internal sealed record BasketLifeReply : ToolReply
{
    /// <summary>Of the basket that was saved, loaded or deleted.</summary>
    public string? Name { get; init; }

    /// <summary>A basket of that name was there before.</summary>
    public bool Replaced { get; init; }

    public IReadOnlyList<SavedBasketSummary>? Baskets { get; init; }

    public IReadOnlyList<string> Changes { get; init; } = [];

    /// <summary>What is not as it was then: prices, stock, products that are gone. Tell the shopper.</summary>
    public IReadOnlyList<string>? Differences => Drifts.Count == 0 ? null : [.. Drifts.Select(drift => drift.Message)];

    /// <summary>What did not come back, because it cannot be bought or is not known to be safe for the shopper. Tell the shopper.</summary>
    public IReadOnlyList<string>? LeftOut { get; init; }

    public IReadOnlyList<ShopPartSummary>? Parts { get; init; }

    public string? Total { get; init; }

    /// <summary>Full path of a written file.</summary>
    public string? File { get; init; }

    /// <summary>Why nothing was done: "empty", "no-basket", "no-order", "no-line", "no-other-shop", "unsafe", "format", "file".</summary>
    public string? Code { get; init; }

    [JsonIgnore]
    public IReadOnlyList<BasketChange> Applied { get; init; } = [];

    [JsonIgnore]
    public IReadOnlyList<BasketDrift> Drifts { get; init; } = [];

    [JsonIgnore]
    public IReadOnlyList<BasketLine> NotBack { get; init; } = [];

    [JsonIgnore]
    public IReadOnlyList<ShopPart> ShopParts { get; init; } = [];
}
