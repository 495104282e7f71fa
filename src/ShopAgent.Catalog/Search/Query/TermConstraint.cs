namespace ShopAgent.Catalog.Search.Query;

/// <param name="Term">Canonical word: "black", "polyester".</param>
/// <param name="Kind">Where to look for evidence.</param>
public sealed record TermConstraint(string Term, TermKind Kind);

/// <summary><see cref="Concept"/>: a wish that feeds word otherwise, proved by the words of concepts.txt.</summary>
public enum TermKind { Word, Colour, Material, Concept }
