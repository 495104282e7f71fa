using Microsoft.Data.Sqlite;
using ShopAgent.Catalog.Search.Documents;
using ShopAgent.Catalog.Store;
using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Search.Indexing;

/// <summary>What the products of an import teach about names: brands, categories, and the spellings of title words.</summary>
internal sealed class SegmentVocabulary(Lexicon lexicon, TermTable terms)
{
    private readonly Dictionary<string, string> _brands = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _categories = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string?> _headBrands = [];
    private readonly HashSet<int> _names = [];
    private readonly HashSet<int> _categoryHeads = [];
    private readonly TitleWords _words = new();

    /// <summary>Head nouns of categories; known once <see cref="Write"/> has run.</summary>
    public IReadOnlySet<int> CategoryHeads => _categoryHeads;

    public bool IsName(int term) => _names.Contains(term);

    public string? HeadBrand(int term) => _headBrands.TryGetValue(term, out var brand) ? brand : "";

    public void Learn(LearnedNames product, SearchDocument document)
    {
        _words.Count(product.Title);
        var brand = document.BrandFolded ?? "";
        for (var at = 0; at < document.Head.Length; at++)
            _headBrands[document.Head[at]] = StemUse.Combine(_headBrands.GetValueOrDefault(document.Head[at], ""), brand);
        if (brand.Length > 0 && (!_brands.TryGetValue(brand, out var shown) || string.CompareOrdinal(product.Brand, shown) < 0)) _brands[brand] = product.Brand!;
        foreach (var category in product.Categories) _categories[category] = _categories.GetValueOrDefault(category) + 1;
    }

    public void Write(SqliteConnection connection, long segment)
    {
        var phrases = WriteBrands(connection, segment);
        var categories = new CategoryWords(new HeadNoun(lexicon), phrases);
        foreach (var (path, count) in _categories)
        {
            categories.Learn(path, count);
            _names.UnionWith(terms.Ids(path));
        }

        _categoryHeads.UnionWith(categories.Heads.Select(terms.Id));
        categories.Write(connection, segment);
        _words.Write(connection, segment);
    }

    private PhraseMap<string> WriteBrands(SqliteConnection connection, long segment)
    {
        using var insert = new NativeStatement(connection, "INSERT INTO search_brand VALUES (?, ?, ?, ?)");
        PhraseMap<string> phrases = new();
        // Display forms in a fixed order: the first of several spellings must not depend on the order of the rows.
        foreach (var (folded, brand) in _brands.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            _names.UnionWith(terms.Ids(brand));
            var tokens = Tokenizer.Split(folded);
            if (phrases.Add(folded, brand)) insert.Bind(0, tokens[0].Text).Bind(1, PhraseMap<string>.Key(tokens)).Bind(2, segment).Bind(3, brand).Execute();
        }

        return phrases;
    }
}

/// <summary>What a product teaches of names, as the shop writes them.</summary>
internal sealed record LearnedNames(string Title, string? Brand, IReadOnlyList<string> Categories);
