namespace ShopAgent.Catalog.Search.Matching;

/// <summary>One way to say a wish.</summary>
/// <param name="Terms">Ids of its words.</param>
/// <param name="Weight">1 for the shopper's own words, less for synonyms.</param>
internal sealed record TermPhrase(string Text, int[] Terms, double Weight)
{
    public int Last => Terms[^1];
}
