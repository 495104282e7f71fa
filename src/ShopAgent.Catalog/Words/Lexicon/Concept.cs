namespace ShopAgent.Catalog.Words.Lexicon;

/// <summary>A wish that feeds word otherwise.</summary>
/// <param name="Evidence">What proves it: "passive", "no fan".</param>
/// <param name="Denials">What disproves it.</param>
public sealed record Concept(string Name, IReadOnlySet<string> Evidence, IReadOnlySet<string> Denials);
