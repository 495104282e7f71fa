namespace ShopAgent.Catalog.Words.Lexicon;

/// <summary>"LGA1700" of "socket".</summary>
public sealed record InterfaceValue(string Interface, string Value);
