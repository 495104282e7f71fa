using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Words.Lexicon;

/// <summary>
/// Words that mean the same ("laptop, notebook") or include another ("trainers => shoes"), in the Solr format, and translations; looked up by stems, so that
/// plurals need no entry of their own.
/// </summary>
public sealed class SynonymTable
{
    private readonly Dictionary<string, List<string>> _expansions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly HashSet<string> _phrases = new(StringComparer.Ordinal);

    /// <summary>Whether some phrase of the table consists of that word, in any number.</summary>
    public bool Knows(string word) => _keys.Contains(StemCache.Shared.Stem(word));

    /// <summary>Longest phrase that has an entry, in words.</summary>
    public int LongestPhrase { get; private set; } = 1;

    /// <summary>Every phrase of the table as written, folded.</summary>
    public IReadOnlyCollection<string> Phrases => _phrases;

    /// <summary>Other phrases for this one, as written; empty when there are none.</summary>
    public IReadOnlyList<string> Expand(string phrase) => _expansions.TryGetValue(Key(phrase), out var others) ? others : [];

    /// <summary>Words and numbers of a phrase, stemmed: the form in which phrases are compared.</summary>
    public static string Key(string phrase) => string.Join(' ', Tokenizer.Words(phrase).Select(StemCache.Shared.Stem));

    internal void Read(string path)
    {
        foreach (var line in WordFile.Read(path))
        {
            if (!line.Text.Contains("=>", StringComparison.Ordinal))
            {
                var words = line.List(line.Text);
                foreach (var word in words)
                    foreach (var other in words) Add(word, other);
                continue;
            }

            var parts = line.Cut("=>", 2, "word => word");
            foreach (var word in line.List(parts[0]))
                foreach (var other in line.List(parts[1])) Add(word, other);
        }
    }

    internal void Add(string phrase, string other)
    {
        var (from, to) = (Key(phrase), Key(other));
        if (from.Length == 0 || to.Length == 0) return;
        _phrases.Add(Normalizer.Fold(phrase));
        _phrases.Add(Normalizer.Fold(other));
        _keys.Add(from);
        _keys.Add(to);
        LongestPhrase = Math.Max(LongestPhrase, from.AsSpan().Count(' ') + 1);
        if (from == to) return;
        if (!_expansions.TryGetValue(from, out var others)) _expansions[from] = others = [];
        if (!others.Contains(Normalizer.Fold(other))) others.Add(Normalizer.Fold(other));
    }
}
