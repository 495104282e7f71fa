using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Search.Indexing;

/// <summary>The catalogue's brands, read by their first word. Thread-safe.</summary>
internal sealed class BrandNames(IndexSessions sessions)
{
    private const int Capacity = 10_000;

    private readonly BoundedCache<string, PhraseMap<string>> _byFirst = new(Capacity, StringComparer.Ordinal);

    /// <returns>How many tokens the longest brand at that place takes; 0: none.</returns>
    /// <param name="name">As it is shown.</param>
    public int Match(IReadOnlyList<Token> tokens, int at, out string name) => Match(tokens, at, tokens.Count, out name);

    /// <param name="end">Tokens from here on are not looked at.</param>
    public int Match(IReadOnlyList<Token> tokens, int at, int end, out string name) => _byFirst.GetOrAdd(tokens[at].Text, Read).Match(tokens, at, end, out name);

    private PhraseMap<string> Read(string first)
    {
        PhraseMap<string> brands = new();
        // The first of several spellings must not depend on the order of the rows.
        foreach (var (_, name) in sessions.Read(session => session.BrandsThatStart(first)).OrderBy(brand => TextFold.Fold(brand.Name), StringComparer.Ordinal).ThenBy(brand => brand.Name, StringComparer.Ordinal))
            brands.Add(TextFold.Fold(name), name);
        return brands;
    }
}
