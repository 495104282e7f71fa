namespace ShopAgent.Catalog.Search.Query;

/// <summary>One wish of a query and the ways to say it.</summary>
/// <param name="Text">As the shopper said it.</param>
/// <param name="Idf">How telling it is in this catalogue: the rarer, the more.</param>
internal sealed record TermGroup(string Text, TermGroupKind Kind, IReadOnlyList<TermPhrase> Phrases, double Idf);
