using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Search.Indexing;

/// <summary>What the loaded catalogue itself teaches about words: its brands, shops, product types and spellings. Read from the index word by word; thread-safe.</summary>
internal sealed class CatalogVocabulary
{
    /// <summary>A word that the lexicon does not know is a type when it is the head of at least this share of the titles it occurs in, ...</summary>
    private const double LeastHeadShare = 0.3;

    /// <summary>... of so many products, by two brands: a head of one brand alone is the name of its series.</summary>
    private const int LeastHeads = 3;

    /// <summary>See <see cref="IsDepartment"/>.</summary>
    private const int DepartmentRatio = 5;

    private const int Capacity = 50_000;

    private const int Lengths = 2 * TitleWords.Longest;

    private readonly BoundedCache<string, StemUse> _stems = new(Capacity, StringComparer.Ordinal);
    private readonly BoundedCache<string, (int Below, bool IsType)> _categories = new(Capacity, StringComparer.Ordinal);
    private readonly BoundedCache<int, Dictionary<string, int>> _words = new(Lengths);
    private readonly IndexSessions _sessions;
    private readonly TermReader _terms;
    private readonly Lexicon _lexicon;

    public CatalogVocabulary(IndexSessions sessions, TermReader terms, IReadOnlyList<Merchant> merchants, Lexicon lexicon)
    {
        (_sessions, _terms, _lexicon) = (sessions, terms, lexicon);
        Brands = new BrandNames(sessions);
        foreach (var merchant in merchants)
        {
            Merchants.Add(merchant.Name, merchant.Id);
            Merchants.Add(merchant.Id, merchant.Id);
        }

        ProductCount = merchants.Sum(merchant => merchant.ProductCount);
        Currency = merchants.CountBy(merchant => merchant.Currency).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.Code, StringComparer.Ordinal)
            .Select(pair => pair.Key).FirstOrDefault(Currency.Eur);
    }

    public int ProductCount { get; }

    /// <summary>Spellings of brands with the one to show.</summary>
    public BrandNames Brands { get; }

    /// <summary>Names and ids of the merchants with their ids.</summary>
    public PhraseMap<string> Merchants { get; } = new();

    /// <summary>What most merchants sell in; limits without a currency are in it.</summary>
    public Currency Currency { get; }

    /// <summary>Words of titles with the number of times they occur, for correcting typos. Reads every word of these lengths.</summary>
    public IEnumerable<KeyValuePair<string, int>> Words(int shortest, int longest) =>
        Enumerable.Range(shortest, longest - shortest + 1).SelectMany(length => _words.GetOrAdd(length, missing => _sessions.Read(session => session.Words(missing))));

    public bool Knows(string word) => UseOf(word) is { Titles: > 0 } or { Heads: > 0 } or { IsName: true };

    /// <summary>In how many titles a word occurs, in any number.</summary>
    public int TitleCount(string word) => UseOf(word).Titles;

    /// <summary>How many products are of that type by their title's head noun.</summary>
    public int HeadCount(string word) => UseOf(word).Heads;

    /// <summary>
    /// Whether the word names a department rather than a kind of thing: far more products lie below a category of that name ("toys", "snacks") than are called so.
    /// </summary>
    public bool IsDepartment(string phrase) => CategoryUse(SynonymTable.Key(phrase)).Below is > 0 and var count && count >= DepartmentRatio * HeadCount(Tokenizer.Words(phrase).Last());

    /// <summary>Whether some products of the catalogue are called so: by their category, or by the head noun of their titles.</summary>
    public bool IsType(string phrase)
    {
        var key = SynonymTable.Key(phrase);
        if (CategoryUse(key).IsType) return true;
        var last = key[(key.LastIndexOf(' ') + 1)..];
        var use = UseOfStem(last);
        if (use.Heads == 0) return false;
        if (_lexicon.IsThing(phrase)) return true;
        return last == key && use.Heads >= LeastHeads && use.Heads >= LeastHeadShare * use.Titles && use.HeadBrand is null;
    }

    public StemUse UseOf(string word) => UseOfStem(StemCache.Shared.Stem(word));

    /// <summary>Whether a stem is a type of its own by <see cref="IsType(string)"/>, units aside.</summary>
    /// <param name="term">Number of the stem.</param>
    public bool IsType(int term) => _terms.TextOf(term) is var stem && UseOfStem(stem).Heads > 0 && !_lexicon.Units.TryGet(stem, out _) && IsType(stem);

    /// <param name="term">Number of a stem.</param>
    public StemUse UseOf(int term) => UseOfStem(_terms.TextOf(term));

    public bool HasStem(string stem) => _stems.TryGet(stem, out _);

    public bool HasCategory(string key) => _categories.TryGet(key, out _);

    /// <summary>What is asked for next is known without asking the index: what it does not know, too.</summary>
    public void KeepStem(string stem, StemUse use) => _stems.Add(stem, use);

    /// <inheritdoc cref="KeepStem"/>
    public void KeepCategory(string key, (int Below, bool IsType) use) => _categories.Add(key, use);

    private StemUse UseOfStem(string stem) => _stems.GetOrAdd(stem, missing => _sessions.Read(session => session.FindTerm(missing) is { } term ? session.UseOf(term) : StemUse.None));

    private (int Below, bool IsType) CategoryUse(string key) => _categories.GetOrAdd(key, missing => _sessions.Read(session => session.CategoryUse(missing)));
}

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

    public bool Has(string first) => _byFirst.TryGet(first, out _);

    public void Keep(string first, IReadOnlyList<(string Phrase, string Name)> brands) => _byFirst.Add(first, MapOf(brands));

    private PhraseMap<string> Read(string first) => MapOf(sessions.Read(session => session.BrandsThatStart(first)));

    private static PhraseMap<string> MapOf(IReadOnlyList<(string Phrase, string Name)> read)
    {
        PhraseMap<string> brands = new();
        // The first of several spellings must not depend on the order of the rows.
        foreach (var (_, name) in read.OrderBy(brand => Normalizer.Fold(brand.Name), StringComparer.Ordinal).ThenBy(brand => brand.Name, StringComparer.Ordinal)) brands.Add(Normalizer.Fold(name), name);
        return brands;
    }
}
