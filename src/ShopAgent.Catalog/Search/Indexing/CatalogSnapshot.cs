using ShopAgent.Catalog.Search.Documents;
using ShopAgent.Catalog.Search.Evidence;
using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Search.Indexing;

/// <summary>One version of the catalogue: what is known of its words, read when it is asked for and kept within bounds. Thread-safe.</summary>
internal sealed class CatalogSnapshot
{
    private const int Capacity = 20_000;

    /// <summary>Uses of words in segments that are read ahead; of more, most are never asked for, and reading them takes longer than the commands that it saves.</summary>
    private const int MostUses = 10_000;

    private readonly BoundedCache<int, bool> _ownTypes = new(Capacity);
    private readonly BoundedCache<int, bool> _types = new(Capacity);
    private readonly IndexSessions _sessions;
    private readonly TermReader _reader;
    private readonly HashSet<string> _accessories;
    private readonly HashSet<int> _complements;
    private readonly Lazy<InterfaceEvidence> _interfaces;
    private readonly Lazy<ModelSignature> _models;

    public CatalogSnapshot(long version, CatalogVocabulary vocabulary, IndexSessions sessions, TermReader reader, Lexicon lexicon)
    {
        (Version, Vocabulary, _sessions, _reader) = (version, vocabulary, sessions, reader);
        Terms = new TermTable(reader.IdOf, reader.TextOf);
        _accessories = lexicon.Accessories.Select(StemCache.Shared.Stem).ToHashSet(StringComparer.Ordinal);
        _complements = HeadNoun.ComplementWords.Select(Terms.Id).ToHashSet();
        _interfaces = new Lazy<InterfaceEvidence>(() => new InterfaceEvidence(lexicon, Terms));
        _models = new Lazy<ModelSignature>(() => new ModelSignature(Terms, lexicon.Languages.SelectMany(language => lexicon.For(language).VariantWords).Select(Terms.Id).ToHashSet(),
            lexicon.Units.Spellings.Select(Terms.Ids).Where(words => words.Length == 1).Select(words => words[0]).ToHashSet()));
    }

    public long Version { get; }

    /// <summary>Reads with one command what is known of many words; asked for one by one, each costs two.</summary>
    /// <param name="words">Folded.</param>
    /// <param name="firstWords">Folded words that may begin a brand.</param>
    /// <param name="phrases">What may be a category.</param>
    public void Prepare(IEnumerable<string> words, IEnumerable<string> firstWords, IEnumerable<string> phrases)
    {
        List<(string Word, string Stem)> missing = [.. words.Distinct(StringComparer.Ordinal).Select(word => (word, StemCache.Shared.Stem(word))).Where(word => !Terms.Has(word.word) || !Vocabulary.HasStem(word.Item2))];
        List<string> first = [.. firstWords.Distinct(StringComparer.Ordinal).Where(word => !Vocabulary.Brands.Has(word))];
        List<string> categories = [.. phrases.Select(SynonymTable.Key).Distinct(StringComparer.Ordinal).Where(key => !Vocabulary.HasCategory(key))];
        if (missing.Count + first.Count + categories.Count == 0) return;
        var found = _sessions.Read(session => session.Find([.. missing.Select(word => word.Stem).Distinct(StringComparer.Ordinal)], first, categories));
        foreach (var (word, stem) in missing)
        {
            var known = found.Words.GetValueOrDefault(stem);
            if (!Terms.Has(word)) Terms.Keep(word, known?.Term ?? _reader.NextUnknown());
            Vocabulary.KeepStem(stem, known?.Use ?? StemUse.None);
        }

        foreach (var word in first) Vocabulary.Brands.Keep(word, found.Brands.GetValueOrDefault(word, []));
        foreach (var key in categories) Vocabulary.KeepCategory(key, found.Categories.GetValueOrDefault(key));
    }

    /// <summary>The same for terms that products have, within a search.</summary>
    public void Prepare(IndexSession session, IEnumerable<int> terms)
    {
        List<int> missing = [.. terms.Distinct().Where(term => !_reader.TryTextOf(term, out _))];
        if (missing.Count == 0) return;
        if (missing.Count * session.Segments().Count > MostUses)
        {
            foreach (var (term, text) in session.Texts(missing)) _reader.Keep(term, text);
            return;
        }

        var found = session.Find(missing);
        foreach (var word in found.Words.Values)
        {
            _reader.Keep(word.Term, word.Stem);
            Vocabulary.KeepStem(word.Stem, word.Use);
            Vocabulary.KeepCategory(word.Stem, found.Categories.GetValueOrDefault(word.Stem));
        }
    }

    public CatalogVocabulary Vocabulary { get; }

    public TermTable Terms { get; }

    public InterfaceEvidence Interfaces => _interfaces.Value;

    /// <summary>Tells which model a title names.</summary>
    public ModelSignature Models => _models.Value;

    /// <summary>Whether a head noun is a type of its own, whatever the category says: some category is called after it, or it names an accessory.</summary>
    public bool IsTypeOfItsOwn(int head) => _ownTypes.GetOrAdd(head, term => Vocabulary.UseOf(term).IsCategory || _accessories.Contains(_reader.TextOf(term)));

    /// <summary>Whether the catalogue has a kind of things that is called so.</summary>
    public bool IsType(int term) => _types.GetOrAdd(term, Vocabulary.IsType);

    /// <summary>Whether what follows the word tells what the thing is for or comes with: "for", "with".</summary>
    public bool StartsComplement(int term) => _complements.Contains(term);
}

/// <summary>How a stem is used in a catalogue.</summary>
/// <param name="Products">Products that have it in any field.</param>
/// <param name="Titles">Titles that have it.</param>
/// <param name="Heads">Titles of which it is the head noun.</param>
/// <param name="IsName">Some brand or category has it.</param>
/// <param name="IsCategory">Some category has it as its head noun.</param>
/// <param name="HeadBrand">Folded brand of the products of which it is the head; "" when none is known, null when there are several.</param>
internal readonly record struct StemUse(int Products, int Titles, int Heads, bool IsName, bool IsCategory, string? HeadBrand)
{
    public static StemUse None { get; } = new(0, 0, 0, false, false, "");

    public static StemUse operator +(StemUse left, StemUse right) => new(
        left.Products + right.Products, left.Titles + right.Titles, left.Heads + right.Heads, left.IsName || right.IsName, left.IsCategory || right.IsCategory,
        Combine(left.HeadBrand, right.HeadBrand));

    /// <summary>The one brand of both; null when they differ.</summary>
    public static string? Combine(string? left, string? right) => left is "" ? right : right is "" || left == right ? left : null;
}
