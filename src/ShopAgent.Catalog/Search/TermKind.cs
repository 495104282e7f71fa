namespace ShopAgent.Catalog.Search;

/// <summary><see cref="Concept"/>: a wish that feeds word otherwise, proved by the words of concepts.txt.</summary>
public enum TermKind { Word, Colour, Material, Concept }
