namespace ShopAgent.Catalog.Search.Query;

/// <summary><see cref="Concept"/>: a wish that feeds word otherwise, proved by the words of concepts.txt.</summary>
public enum TermKind { Word, Colour, Material, Concept }
