namespace ShopAgent.Catalog.Search.Query;

/// <summary>One wish of a query and the ways to say it.</summary>
/// <param name="Text">As the shopper said it.</param>
/// <param name="Idf">How telling it is in this catalogue: the rarer, the more.</param>
internal sealed record TermGroup(string Text, TermGroupKind Kind, IReadOnlyList<TermPhrase> Phrases, double Idf);

internal enum TermGroupKind { Type, Word, Model, Brand }

/// <summary>One way to say a wish.</summary>
/// <param name="Terms">Ids of its words.</param>
/// <param name="Properties">Of a type of several words, those that tell a property ("mechanical keyboard"): a shelf of that name is no evidence of them.</param>
/// <param name="Weight">1 for the shopper's own words, less for synonyms.</param>
internal sealed record TermPhrase(string Text, int[] Terms, double Weight, int[]? Properties = null)
{
    /// <summary>The shopper's own wording.</summary>
    public bool IsOwn => Weight >= 1;

    /// <summary>Ranks, but proves nothing: the "camera" of "video camera".</summary>
    public bool IsLoose => Weight < LooseBelow;

    private const double LooseBelow = 0.4;

    public int Last => Terms[^1];
}
