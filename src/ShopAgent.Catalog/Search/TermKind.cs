namespace ShopAgent.Catalog.Search;

public enum TermKind { Word, Colour, Material }
