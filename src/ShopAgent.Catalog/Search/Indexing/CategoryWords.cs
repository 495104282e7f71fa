using Microsoft.Data.Sqlite;
using ShopAgent.Catalog.Search.Documents;
using ShopAgent.Catalog.Store;
using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Search.Indexing;

/// <summary>What the category paths of an import name: types, and departments above them.</summary>
internal sealed class CategoryWords(HeadNoun nouns, PhraseMap<string> brands)
{
    private readonly HashSet<string> _types = new(StringComparer.Ordinal);
    private readonly HashSet<string> _heads = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _departments = new(StringComparer.Ordinal);

    /// <summary>Folded head nouns.</summary>
    public IReadOnlyCollection<string> Heads => _heads;

    /// <summary>Each part of a path names a type, and one that joins two kinds ("Phones &amp; Tablets") names both; what stands below a brand is the name of a series.</summary>
    /// <param name="count">Products of that path.</param>
    public void Learn(string path, int count)
    {
        // Kinds that "and" joins stand side by side: such a part is no department of either.
        foreach (var segment in path.Split(" > ").SkipLast(1).Where(segment => !segment.Contains(" and ", StringComparison.OrdinalIgnoreCase)))
            foreach (var part in segment.Split('&', ',').Select(nouns.OfCategory).Where(head => head.Length > 0).Select(StemCache.Shared.Stem))
                _departments[part] = _departments.GetValueOrDefault(part) + count;
        foreach (var segment in path.Split(" > "))
        {
            var tokens = Tokenizer.Split(segment);
            if (tokens.Exists(token => token.Kind == TokenKind.Number) || Enumerable.Range(0, tokens.Count).Any(at => brands.Match(tokens, at, out _) > 0)) return;
            foreach (var part in segment.Split('&', ',', '/')) LearnPart(part);
        }
    }

    public void Write(SqliteConnection connection, long segment)
    {
        using var insert = new NativeStatement(connection, "INSERT INTO search_category VALUES (?, ?, ?, ?)");
        foreach (var phrase in _types.Union(_departments.Keys))
            insert.Bind(0, phrase).Bind(1, segment).Bind(2, _departments.GetValueOrDefault(phrase)).Bind(3, _types.Contains(phrase) ? 1 : 0).Execute();
    }

    private void LearnPart(string part)
    {
        var head = nouns.OfCategory(part);
        if (head.Length == 0) return;
        _types.Add(StemCache.Shared.Stem(head));
        _heads.Add(head);
        _types.Add(SynonymTable.Key(part));
    }
}
