using System.Diagnostics;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using ShopAgent.Catalog.Products;

namespace ShopAgent.Benchmarks.Searches;

/// <summary>Lucene.NET: English analyzer, the best field of each word counts, all words and then any.</summary>
internal sealed class LuceneContender(string directory) : IContender
{
    private const int Limit = 10;

    private static readonly (string Field, float Weight)[] Fields = [("title", 5), ("brand", 1), ("attributes", 1), ("description", 0.5f)];

    private readonly EnglishAnalyzer _analyzer = new(LuceneVersion.LUCENE_48);
    private FSDirectory? _directory;
    private DirectoryReader? _reader;
    private IndexSearcher? _searcher;

    public string Name => "Lucene.NET";

    public (TimeSpan Time, long Bytes) Build(IEnumerable<Product> products)
    {
        var watch = new Stopwatch();
        using (var target = FSDirectory.Open(directory))
        using (var writer = new IndexWriter(target, new IndexWriterConfig(LuceneVersion.LUCENE_48, _analyzer) { RAMBufferSizeMB = 64 }))
        {
            foreach (var product in products)
            {
                watch.Start();
                writer.AddDocument(
                [
                    new StoredField("id", product.Id), new TextField("title", product.Title, Field.Store.NO), new TextField("brand", product.Brand ?? "", Field.Store.NO),
                    new TextField("attributes", string.Join(' ', product.Attributes.Select(pair => pair.Key + " " + pair.Value)), Field.Store.NO),
                    new TextField("description", product.Description, Field.Store.NO),
                ]);
                watch.Stop();
            }

            watch.Start();
            writer.Commit();
            watch.Stop();
        }

        return (watch.Elapsed, new DirectoryInfo(directory).EnumerateFiles().Sum(file => file.Length));
    }

    public void Open()
    {
        _directory = FSDirectory.Open(directory);
        _reader = DirectoryReader.Open(_directory);
        _searcher = new IndexSearcher(_reader);
    }

    public int Search(string query)
    {
        var words = Analyze(query);
        var found = Search(words, Occur.MUST);
        return (found.ScoreDocs.Length < Limit ? Search(words, Occur.SHOULD) : found).TotalHits;
    }

    public void Dispose()
    {
        _reader?.Dispose();
        _directory?.Dispose();
        _analyzer.Dispose();
    }

    private TopDocs Search(List<string> words, Occur occur)
    {
        var query = new BooleanQuery();
        foreach (var word in words)
        {
            var best = new DisjunctionMaxQuery(0);
            foreach (var (field, weight) in Fields) best.Add(new TermQuery(new Term(field, word)) { Boost = weight });
            query.Add(best, occur);
        }

        var top = _searcher!.Search(query, Limit);
        foreach (var hit in top.ScoreDocs) _ = _searcher.Doc(hit.Doc).GetField("id");
        return top;
    }

    private List<string> Analyze(string text)
    {
        List<string> words = [];
        using var tokens = _analyzer.GetTokenStream("title", text);
        var word = tokens.AddAttribute<ICharTermAttribute>();
        tokens.Reset();
        while (tokens.IncrementToken()) words.Add(word.ToString()!);
        tokens.End();
        return words;
    }
}
