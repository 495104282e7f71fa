using System.Text.Json.Serialization;
using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Shopping.Profiles;

namespace ShopAgent.Agent.Tools;

/// <summary>What a search found: all of it, or with the cursor that gives the rest.</summary>
internal sealed record SearchReply : ToolReply
{
    /// <summary>How many products satisfy every limit.</summary>
    public int Total { get; init; }

    /// <summary>There are more than the total, which counts those that were looked at.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool TotalIsAtLeast { get; init; }

    /// <summary>Offers by id, title, price, shop, options, stock, rating, delivery days, and the facts that answer the limits. Never numbered: numbers belong to the screen.</summary>
    public Table? Offers { get; init; }

    /// <summary>How many of the offers, from the first, stand on screen now, numbered from 1; 0: none.</summary>
    public int OnScreen { get; init; }

    /// <summary>Cursor of the rest; null: that was all.</summary>
    public string? Next { get; init; }

    /// <summary>Each limit as the search understood it, and the order.</summary>
    public IReadOnlyList<string> Applied { get; init; } = [];

    /// <summary>What the result owes to the shopper's profile: "avoid polyester".</summary>
    public IReadOnlyList<string>? FromProfile { get; init; }

    /// <summary>Words that did nothing.</summary>
    public IReadOnlyList<string>? Ignored { get; init; }

    /// <summary>Words that were read as another spelling.</summary>
    public IReadOnlyList<string>? Corrected { get; init; }

    /// <summary>True: what was asked for is not carried; the offers are the nearest things and must be called alternatives.</summary>
    public bool Alternatives { get; init; }

    /// <summary>Why nothing was found.</summary>
    public string? Nothing { get; init; }

    /// <summary>Only when nothing was found: up to five products that come near, each with what it lacks.</summary>
    public Table? Near => NearMisses?.Value;

    /// <summary>Looked for only when somebody reads the reply as text.</summary>
    [JsonIgnore]
    public Lazy<Table?>? NearMisses { get; init; }

    /// <summary>The words of a change that say nothing of products: the search before stays as it was.</summary>
    [JsonIgnore]
    public bool SaysNothing { get; init; }

    [JsonIgnore]
    public SearchResult? Result { get; init; }

    [JsonIgnore]
    public IReadOnlyList<ProfileFact> AppliedFacts { get; init; } = [];
}
