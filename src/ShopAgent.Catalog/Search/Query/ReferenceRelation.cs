namespace ShopAgent.Catalog.Search.Query;

/// <summary>How what is wished stands to the product that the request names.</summary>
public enum ReferenceRelation
{
    /// <summary>"this specific product": itself, in any shop.</summary>
    Same,

    /// <summary>"compatible with", "for": what goes with it.</summary>
    Compatible,

    /// <summary>"alternative to": what can take its place.</summary>
    Substitute,
}
