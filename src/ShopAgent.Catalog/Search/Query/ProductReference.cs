namespace ShopAgent.Catalog.Search.Query;

/// <summary>The product that a request speaks of beside the one it wishes: what it must fit, or shall replace.</summary>
/// <param name="Name">Its title or model as said; "" when only its kind is named ("for a laptop").</param>
public sealed record ProductReference(ReferenceRelation Relation, string Name)
{
    /// <summary>Its product type as said; null when the request does not tell.</summary>
    public string? Kind { get; init; }

    /// <summary>Id of the merchant that sells it; null: any.</summary>
    public string? MerchantId { get; init; }

    /// <summary>Interfaces that the request states of it, and not of the wish.</summary>
    public IReadOnlyList<InterfaceConstraint> Interfaces { get; init; } = [];

    /// <summary>Specs, as said, that must not be lower than its own: "capacity", "speed".</summary>
    public IReadOnlyList<string> NotBelow { get; init; } = [];

    /// <summary>For messages: the name, else the kind with what is known of it.</summary>
    public override string ToString() => Name.Length > 0 ? Name : string.Join(' ', Interfaces.Select(value => value.Value).Append(Kind));
}

/// <summary>How what is wished stands to the product that the request names.</summary>
public enum ReferenceRelation
{
    /// <summary>The product itself, in any shop.</summary>
    Same,

    /// <summary>What goes with it: "compatible with", "for".</summary>
    Compatible,

    /// <summary>What can take its place: "alternative to".</summary>
    Substitute,
}
