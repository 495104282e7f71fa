using ShopAgent.Catalog.Search.Indexing;
using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Catalog.Search.Parsing;
using ShopAgent.Catalog.Search.Query;
using ShopAgent.Catalog.Search.References;
using ShopAgent.Catalog.Specs;
using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Catalog.Words.Numbers;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Search;

/// <summary>
/// Understands a request for products in English or French. Everything it knows comes from the loaded catalogue and the word lists. Never fails: what it does not
/// understand it says in <see cref="ProductQuery.NotUnderstood"/>. Thread-safe.
/// </summary>
public sealed class QueryParser
{
    /// <summary>More is no request; the rest is not read.</summary>
    public const int MaxLength = 2000;

    private readonly Lexicon _lexicon;
    private readonly SearchIndex _index;
    private readonly MeasureReader _measures;
    private readonly LanguageDetector _detector;
    private readonly ParseMemo _memo = new();

    public QueryParser(Lexicon lexicon, SearchIndex index)
    {
        (_lexicon, _index) = (lexicon, index);
        (_measures, _detector) = (new MeasureReader(lexicon), new LanguageDetector(lexicon));
    }

    /// <summary>Reads at once what the index knows of the words, before parts of the text are parsed one by one. It only fills caches, and asks nothing of an index that was not used yet.</summary>
    public void ReadAhead(string text)
    {
        if (_index.Last is { } snapshot) new WordsAhead(_lexicon, snapshot).Read(Tokenizer.Split(Shortened(text)));
    }

    public ProductQuery Parse(string text, ParseContext? context = null)
    {
        var snapshot = _index.Current();
        return _memo.Get(snapshot, text, context, () => Read(text, context, snapshot));
    }

    private ProductQuery Read(string text, ParseContext? context, CatalogSnapshot snapshot)
    {
        SearchTelemetry.Parses.Add(1);
        var vocabulary = snapshot.Vocabulary;
        bool IsInCatalogue(string word) => _index.CountProducts(word) > 0;
        var (sentence, quoted) = QuotationReader.Split(Shortened(text));
        var tokens = Tokenizer.Split(sentence);
        var ahead = new WordsAhead(_lexicon, snapshot);
        ahead.Read(tokens);
        var words = _lexicon.For(_detector.Detect(tokens, context?.Language));
        List<string> corrections = [];
        var relevant = SentenceFilter.Relevant(WrittenCounts.Replace(tokens, words, _lexicon.Units), words);
        var kept = new TypoCorrector(_lexicon, words.Language, vocabulary, IsInCatalogue).Correct(sentence, relevant, corrections);
        if (corrections.Count > 0) ahead.Read(kept);
        var query = new ProductQuery { Text = text.Trim(), Language = words.Language, QuotedTitles = quoted, Corrections = corrections };
        var draft = new QueryDraft(sentence, kept, words, context?.Currency ?? vocabulary.Currency, query);
        foreach (var reader in Readers(snapshot, IsInCatalogue)) reader.Read(draft);
        return draft.Query;
    }

    private static string Shortened(string text) => text.Length > MaxLength ? text[..MaxLength] : text;

    /// <summary>The order matters: names first, so that their words are not taken for grammar; what is left last.</summary>
    private IEnumerable<IQueryReader> Readers(CatalogSnapshot snapshot, Func<string, bool> isInCatalogue)
    {
        var vocabulary = snapshot.Vocabulary;
        bool IsProduct(string name) => _index.Sessions.ReadAtOnce(session => new ReferenceFinder(_lexicon, snapshot, new CandidateFinder(_index, session, snapshot, CancellationToken.None)).Find(name, merchantId: null).Count > 0);
        var names = new ReferenceNameReader(vocabulary, _lexicon.Interfaces, _measures, IsProduct);
        return
        [
            new ReferenceReader(vocabulary, names, new ReferenceKindReader(_lexicon), new SpecListReader(_lexicon)),
            new InterfaceReader(_lexicon, vocabulary), new NameReader(vocabulary), new ConceptReader(_lexicon), new StockReader(_lexicon), new RatingReader(), new PriceReader(_measures), new SpecReader(_lexicon, _measures), new OrderReader(_lexicon),
            new SizeReader(), new PropertyReader(_lexicon, vocabulary), new TypeReader(_lexicon, vocabulary, isInCatalogue),
        ];
    }
}
