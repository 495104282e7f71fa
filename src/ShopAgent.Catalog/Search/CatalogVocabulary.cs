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

    private readonly Dictionary<string, int> _titleWords = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _titleStems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _heads = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _headBrands = new(StringComparer.Ordinal);
    private readonly Lexicon _lexicon;
    private readonly HashSet<string> _categoryTypes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _categoryHeads = new(StringComparer.Ordinal);
    private readonly HashSet<string> _otherStems = new(StringComparer.Ordinal);

    public CatalogVocabulary(IEnumerable<ProductText> products, IReadOnlyList<Merchant> merchants, Lexicon lexicon)
    {
        _lexicon = lexicon;
        Dictionary<string, string> brands = new(StringComparer.Ordinal);
        HashSet<string> categories = new(StringComparer.Ordinal);
        foreach (var product in products) Learn(product, brands, categories);
        // Display forms in a fixed order: the first of several spellings must not depend on the order of the rows.
        foreach (var (folded, brand) in brands.OrderBy(pair => pair.Key, StringComparer.Ordinal)) Brands.Add(folded, brand);
        var heads = new HeadNoun(lexicon);
        foreach (var category in categories) LearnCategory(category, heads);
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
    public IReadOnlyDictionary<string, int> Words => _titleWords;

    /// <summary>Folded head nouns of the innermost categories.</summary>
    public IReadOnlyCollection<string> CategoryHeads => _categoryHeads;

    public bool Knows(string word) => _titleWords.ContainsKey(word) || _titleStems.ContainsKey(Stem(word)) || _otherStems.Contains(Stem(word));

    /// <summary>In how many titles a word occurs, in any number.</summary>
    public int TitleCount(string word) => _titleStems.GetValueOrDefault(Stem(word));

    /// <summary>How many products are of that type by their title's head noun.</summary>
    public int HeadCount(string word) => _heads.GetValueOrDefault(Stem(word));

    /// <summary>Whether some products of the catalogue are called so: by their category, or by the head noun of their titles.</summary>
    public bool IsType(string phrase)
    {
        var key = SynonymTable.Key(phrase);
        if (_categoryTypes.Contains(key)) return true;
        var last = key[(key.LastIndexOf(' ') + 1)..];
        if (!_heads.TryGetValue(last, out var count)) return false;
        if (_lexicon.Synonyms.Knows(phrase)) return true;
        return last == key && count >= LeastHeads && count >= LeastHeadShare * _titleStems.GetValueOrDefault(key, 1) && _headBrands[key] is null;
    }

    private static string Stem(string word) => StemCache.Shared.Stem(word);

    private void Learn(ProductText product, Dictionary<string, string> brands, HashSet<string> categories)
    {
        ProductCount++;
        foreach (var word in Tokenizer.Words(product.Title).Distinct()) Count(_titleWords, word);
        foreach (var stem in Tokenizer.Words(product.Title).Select(Stem).Distinct()) Count(_titleStems, stem);
        foreach (var stem in Tokenizer.Words(product.Head).Select(Stem))
        {
            Count(_heads, stem);
            // "" stands for no brand yet, null for several.
            var brandOfProduct = TextFold.Fold(product.Brand ?? "");
            if (!_headBrands.TryGetValue(stem, out var brandOfHead) || brandOfHead is "") _headBrands[stem] = brandOfProduct;
            else if (brandOfHead is not null && brandOfProduct.Length > 0 && brandOfHead != brandOfProduct) _headBrands[stem] = null;
        }

        if (product.Brand is { Length: > 0 } brand)
        {
            var folded = TextFold.Fold(brand);
            if (!brands.TryGetValue(folded, out var shown) || string.CompareOrdinal(brand, shown) < 0) brands[folded] = brand;
            foreach (var word in Tokenizer.Words(brand)) _otherStems.Add(Stem(word));
        }

        categories.UnionWith(product.Categories);
    }

    /// <summary>"Sleeping bags" names a type, and "Phones &amp; Tablets" two; what stands below a brand is the name of a series.</summary>
    private void LearnCategory(string path, HeadNoun heads)
    {
        foreach (var word in Tokenizer.Words(path)) _otherStems.Add(Stem(word));
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

    private static void Count(Dictionary<string, int> counts, string word) => counts[word] = counts.GetValueOrDefault(word) + 1;
}
