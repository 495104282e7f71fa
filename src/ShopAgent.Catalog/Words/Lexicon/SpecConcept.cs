namespace ShopAgent.Catalog.Words.Lexicon;

/// <summary>A specification that shoppers and feeds name differently: "disk space", "storage capacity".</summary>
/// <param name="Unit">Base unit in which it is given; null for bare numbers.</param>
public sealed record SpecConcept(string Name, string? Unit);
