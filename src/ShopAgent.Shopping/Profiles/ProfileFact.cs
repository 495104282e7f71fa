namespace ShopAgent.Shopping.Profiles;

/// <summary>One thing known about the shopper.</summary>
/// <param name="Id">Stable within the profile, from 1.</param>
/// <param name="Value">Canonical, lower case: "polyester", "nuts" (EU allergen name), "42", "50 EUR" (a budget for a whole purchase), "50 EUR each" (for one item).</param>
/// <param name="Scope">Product type or category that it applies to ("shoes"); null: everything.</param>
/// <param name="Sentence">The words it was taken from, as the shopper wrote them; empty for what was learned.</param>
public sealed record ProfileFact(int Id, FactKind Kind, string Value, string? Scope, FactSource Source, DateTimeOffset Since, string Sentence)
{
    /// <summary>What it was learned from; null when it was said.</summary>
    public TasteEvidence? Evidence { get; init; }
}

public enum FactKind
{
    Like,
    Dislike,
    Require,
    Avoid,
    Size,
    Diet,
    Allergy,
    Budget,

    /// <summary>How many people the shopper buys for: "4".</summary>
    Household,

    /// <summary>A shop that is preferred.</summary>
    Shop,

    /// <summary>Where goods are to be sent.</summary>
    Delivery,
}

public enum FactSource { Stated, Inferred }
