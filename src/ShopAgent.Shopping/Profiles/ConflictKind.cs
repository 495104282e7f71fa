namespace ShopAgent.Shopping.Profiles;

/// <summary>How surely a product has what the shopper must not or will not have.</summary>
public enum ConflictKind
{
    /// <summary>The shop says that it has it.</summary>
    Contains,

    /// <summary>Traces, or a mention in the description only.</summary>
    MayContain,

    /// <summary>Food whose shop does not say; only for allergies.</summary>
    Unknown,
}
