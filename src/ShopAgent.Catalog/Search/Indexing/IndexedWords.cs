namespace ShopAgent.Catalog.Search.Indexing;

/// <summary>What the index knows of many words; what it does not know is not there.</summary>
internal sealed class IndexedWords
{
    /// <summary>By their stems.</summary>
    public Dictionary<string, IndexedWord> Words { get; } = new(StringComparer.Ordinal);

    /// <summary>By their first word.</summary>
    public Dictionary<string, List<(string Phrase, string Name)>> Brands { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, (int Below, bool IsType)> Categories { get; } = new(StringComparer.Ordinal);
}

/// <param name="Term">Its number.</param>
/// <param name="Use">By the products of today.</param>
internal sealed record IndexedWord(int Term, string Stem, StemUse Use);
