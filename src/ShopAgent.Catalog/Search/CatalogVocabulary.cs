using System.Runtime.InteropServices;
using ShopAgent.Catalog.Language;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Store;
using ShopAgent.Catalog.Tokens;

namespace ShopAgent.Catalog.Search;

/// <summary>What the loaded catalogue itself teaches about words: its brands, shops, product types and spellings. Immutable.</summary>
internal sealed class CatalogVocabulary
{
    /// <summary>A word that the lexicon does not know is a type when it is the head of at least this share of the titles it occurs in, ...</summary>
    private const double LeastHeadShare = 0.3;

    /// <summary>... of so many products, by two brands: a head of one brand alone is the name of its series.</summary>
    private const int LeastHeads = 3;

    /// <summary>See <see cref="IsDepartment"/>.</summary>
    private const int DepartmentRatio = 5;

    private readonly Dictionary<string, (int Count, StemUse Stem)> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StemUse> _stems = new(StringComparer.Ordinal);
    private readonly Lexicon _lexicon;
    private readonly HashSet<string> _categoryTypes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _categoryHeads = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _departments = new(StringComparer.Ordinal);
    private readonly HashSet<string> _otherStems = new(StringComparer.Ordinal);

    public CatalogVocabulary(IEnumerable<ProductText> products, IReadOnlyList<Merchant> merchants, Lexicon lexicon)
    {
        _lexicon = lexicon;
        Dictionary<string, string> brands = new(StringComparer.Ordinal);
        Dictionary<string, int> categories = new(StringComparer.Ordinal);
        foreach (var product in products) Learn(product, brands, categories);
        // Display forms in a fixed order: the first of several spellings must not depend on the order of the rows.
        foreach (var (folded, brand) in brands.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            Brands.Add(folded, brand);
            _otherStems.UnionWith(Tokenizer.Words(brand).Select(Stem));
        }

        var heads = new HeadNoun(lexicon);
        foreach (var (category, count) in categories) LearnCategory(category, count, heads);
        foreach (var merchant in merchants)
        {
            Merchants.Add(merchant.Name, merchant.Id);
            Merchants.Add(merchant.Id, merchant.Id);
        }

        Currency = merchants.CountBy(merchant => merchant.Currency).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.Code, StringComparer.Ordinal)
            .Select(pair => pair.Key).FirstOrDefault(Currency.Eur);
    }

    public int ProductCount { get; private set; }

    /// <summary>Spellings of brands with the one to show.</summary>
    public PhraseMap<string> Brands { get; } = new();

    /// <summary>Names and ids of the merchants with their ids.</summary>
    public PhraseMap<string> Merchants { get; } = new();

    /// <summary>What most merchants sell in; limits without a currency are in it.</summary>
    public Currency Currency { get; }

    /// <summary>Words of titles with the number of titles that have them, for correcting typos.</summary>
    public IEnumerable<(string Word, int Count)> Words => _words.Select(pair => (pair.Key, pair.Value.Count));

    /// <summary>Folded head nouns of the innermost categories.</summary>
    public IReadOnlyCollection<string> CategoryHeads => _categoryHeads;

    public bool Knows(string word) => _words.ContainsKey(word) || _stems.ContainsKey(Stem(word)) || _otherStems.Contains(Stem(word));

    /// <summary>In how many titles a word occurs, in any number.</summary>
    public int TitleCount(string word) => _stems.GetValueOrDefault(Stem(word))?.Titles ?? 0;

    /// <summary>How many products are of that type by their title's head noun.</summary>
    public int HeadCount(string word) => _stems.GetValueOrDefault(Stem(word))?.Heads ?? 0;

    /// <summary>
    /// Whether the word names a department rather than a kind of thing: far more products lie below a category of that name ("toys", "snacks") than are called so.
    /// </summary>
    public bool IsDepartment(string phrase) => _departments.GetValueOrDefault(SynonymTable.Key(phrase)) is > 0 and var count && count >= DepartmentRatio * HeadCount(Tokenizer.Words(phrase).Last());

    /// <summary>Whether some products of the catalogue are called so: by their category, or by the head noun of their titles.</summary>
    public bool IsType(string phrase)
    {
        var key = SynonymTable.Key(phrase);
        if (_categoryTypes.Contains(key)) return true;
        var last = key[(key.LastIndexOf(' ') + 1)..];
        if (!_stems.TryGetValue(last, out var use) || use.Heads == 0) return false;
        if (_lexicon.IsThing(phrase)) return true;
        return last == key && use.Heads >= LeastHeads && use.Heads >= LeastHeadShare * use.Titles && use.HeadBrand is null;
    }

    private static string Stem(string word) => StemCache.Shared.Stem(word);

    private void Learn(ProductText product, Dictionary<string, string> brands, Dictionary<string, int> categories)
    {
        ProductCount++;
        foreach (var token in Tokenizer.Split(product.Title))
        {
            if (token.Kind == TokenKind.Symbol) continue;
            ref var word = ref CollectionsMarshal.GetValueRefOrAddDefault(_words, token.Text, out var exists);
            word = (word.Count + 1, exists ? word.Stem : StemOf(token.Text));
            word.Stem.CountTitle(ProductCount);
        }

        var brand = product.Brand is { Length: > 0 } ? TextFold.Fold(product.Brand) : "";
        if (product.Head.Length > 0) StemOf(product.Head).CountHead(brand);
        if (brand.Length > 0 && (!brands.TryGetValue(brand, out var shown) || string.CompareOrdinal(product.Brand, shown) < 0)) brands[brand] = product.Brand!;
        foreach (var category in product.Categories) categories[category] = categories.GetValueOrDefault(category) + 1;
    }

    /// <summary>"Sleeping bags" names a type, and "Phones &amp; Tablets" two; what stands below a brand is the name of a series.</summary>
    private void LearnCategory(string path, int count, HeadNoun heads)
    {
        foreach (var word in Tokenizer.Words(path)) _otherStems.Add(Stem(word));
        // "Phones and tablets" is no department of tablets: both are kinds of things, side by side.
        foreach (var segment in path.Split(" > ").SkipLast(1).Where(segment => !segment.Contains(" and ", StringComparison.OrdinalIgnoreCase)))
            foreach (var part in segment.Split('&', ',').Select(heads.OfCategory).Where(head => head.Length > 0).Select(Stem))
                _departments[part] = _departments.GetValueOrDefault(part) + count;
        foreach (var segment in path.Split(" > "))
        {
            var tokens = Tokenizer.Split(segment);
            if (tokens.Exists(token => token.Kind == TokenKind.Number) || Enumerable.Range(0, tokens.Count).Any(at => Brands.Match(tokens, at, out _) > 0)) return;
            foreach (var part in segment.Split('&', ',', '/')) LearnCategoryPart(part, heads);
        }
    }

    private void LearnCategoryPart(string part, HeadNoun heads)
    {
        var head = heads.OfCategory(part);
        if (head.Length == 0) return;
        _categoryTypes.Add(Stem(head));
        _categoryHeads.Add(head);
        _categoryTypes.Add(SynonymTable.Key(part));
    }

    private StemUse StemOf(string word)
    {
        ref var use = ref CollectionsMarshal.GetValueRefOrAddDefault(_stems, Stem(word), out _);
        return use ??= new StemUse();
    }
}
