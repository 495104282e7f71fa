using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Words.Lexicon;

/// <summary>Names in every language with the canonical English one: colours, materials, allergens, diets.</summary>
public sealed class CanonicalWords
{
    private readonly PhraseMap<string> _canonical = new();
    private readonly Dictionary<string, HashSet<string>> _names = new(StringComparer.Ordinal);

    private readonly HashSet<string> _imitations = new(StringComparer.Ordinal);

    public IEnumerable<string> Names => _canonical.Entries.Select(entry => entry.Key);

    public bool TryGet(string name, out string canonical) => _canonical.TryGet(name, out canonical);

    public int Match(IReadOnlyList<Token> tokens, int at, out string canonical) => _canonical.Match(tokens, at, out canonical);

    /// <summary>Every name of a canonical word, itself included.</summary>
    public IReadOnlyCollection<string> NamesOf(string canonical) => _names.TryGetValue(canonical, out var names) ? names : [canonical];

    /// <summary>
    /// The canonical words that count as that one: itself, and those with a name that ends in it ("navy", since it is "navy blue"), but no imitation ("faux leather" is no
    /// leather).
    /// </summary>
    public IReadOnlySet<string> FamilyOf(string canonical)
    {
        var ending = " " + canonical;
        return _names.Where(pair => pair.Key == canonical || (!_imitations.Contains(pair.Key) && pair.Value.Any(name => name.EndsWith(ending, StringComparison.Ordinal))))
            .Select(pair => pair.Key).Append(canonical).ToHashSet(StringComparer.Ordinal);
    }

    internal void ReadImitations(string path) => _imitations.UnionWith(WordFile.Read(path).SelectMany(line => line.List(line.Text)));

    internal void Read(string path)
    {
        foreach (var (_, name, words) in WordFile.ReadLabelled(path))
        {
            if (!_names.TryGetValue(name, out var names)) _names[name] = names = new(StringComparer.Ordinal) { name };
            foreach (var word in words.Prepend(name))
            {
                _canonical.Add(word, name);
                names.Add(Normalizer.Fold(word));
            }
        }
    }
}
