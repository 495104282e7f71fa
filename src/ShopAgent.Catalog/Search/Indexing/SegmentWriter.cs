using Microsoft.Data.Sqlite;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search.Documents;
using ShopAgent.Catalog.Store;
using ShopAgent.Catalog.Words.Lexicon;

namespace ShopAgent.Catalog.Search.Indexing;

/// <summary>
/// Writes the search index of one merchant's snapshot: <see cref="Add(StoredProduct)"/> for every product, then <see cref="Complete"/>, inside the transaction that writes the products. Readers see the
/// segment before until that is committed.
/// </summary>
internal sealed class SegmentWriter : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly TermWriter _termWriter;
    private readonly TermTable _terms;
    private readonly DocumentBuilder _builder;
    private readonly DocumentEncoder _encoder;
    private readonly NativeStatement _insert;
    private readonly DocumentEvidence _evidence = new();
    private readonly PostingBuffer _postings = new();
    private readonly SegmentVocabulary _vocabulary;
    private readonly List<uint> _ties = [];
    private readonly List<int> _heads = [];
    private readonly string _merchantId;
    private readonly Lexicon _lexicon;
    private readonly long _segment;

    public SegmentWriter(SqliteConnection connection, string merchantId, Lexicon lexicon)
    {
        (_connection, _merchantId, _lexicon) = (connection, merchantId, lexicon);
        _segment = connection.ExecuteLong("INSERT INTO search_segment (merchant_id, product_count, format) VALUES ($merchant, 0, $format) RETURNING id",
            ("$merchant", merchantId), ("$format", FormatOf(lexicon)));
        _termWriter = new TermWriter(connection);
        // Making documents never asks for a number's text.
        _terms = new TermTable(_termWriter.IdOf, _ => "");
        _builder = new DocumentBuilder(lexicon, _terms);
        _encoder = new DocumentEncoder(_terms);
        _vocabulary = new SegmentVocabulary(lexicon, _terms);
        _insert = new NativeStatement(connection, "INSERT INTO search_document VALUES (?, ?)");
    }

    /// <summary>What a segment must say of itself to be used by this program with these word lists.</summary>
    public static string FormatOf(Lexicon lexicon) => IndexKeys.Format + " " + lexicon.Fingerprint;

    /// <summary>Whether the merchant's index is there and of this form.</summary>
    /// <returns>Its segment; null when it has none.</returns>
    public static long? Current(SqliteConnection connection, string merchantId, Lexicon lexicon) => connection.ExecuteLong(
        "SELECT coalesce(max(id), 0) FROM search_segment WHERE merchant_id = $merchant AND format = $format", ("$merchant", merchantId), ("$format", FormatOf(lexicon))) is > 0 and var id ? id : null;

    /// <summary>The search form of a product that has no key yet. Takes most of an import's time; may be called by several threads at once, and beside the other methods.</summary>
    public SearchDocument Prepare(Product product, string head) => _builder.Build(new StoredProduct(0, head, product));

    public void Add(StoredProduct stored) => Add(stored.Key, stored.Product, _builder.Build(stored));

    /// <param name="document">Of <see cref="Prepare"/>.</param>
    public void Add(long key, Product product, SearchDocument document)
    {
        Add(_encoder.Encode(key, document), document, new LearnedNames(product.Title, product.Brand, product.Categories));
    }

    /// <summary>Adds a product as it stands in another segment of the same format.</summary>
    public void AddKept(ReadOnlySpan<byte> content, SearchDocument document, LearnedNames names) => Add(content, document, names);

    /// <summary>Products added so far.</summary>
    public int Count => _ties.Count;

    /// <summary>Writes the rest and drops the segment before.</summary>
    public void Complete()
    {
        _connection.Execute("DELETE FROM search_segment WHERE merchant_id = $merchant AND id <> $id", ("$merchant", _merchantId), ("$id", _segment));
        _connection.Execute("UPDATE search_segment SET product_count = $count WHERE id = $id", ("$count", _ties.Count), ("$id", _segment));
        _vocabulary.Write(_connection, _segment);
        var ownTypes = _lexicon.Accessories.Select(_terms.Id).Concat(_vocabulary.CategoryHeads).ToHashSet();
        using (var writer = new PostingWriter(_connection, _segment, _heads, ownTypes, _vocabulary))
            foreach (var (term, count, numbers, evidence) in _postings.Merge()) writer.Write(term, numbers.AsSpan(0, count), evidence.AsSpan(0, count));
        WriteTies();
    }

    /// <summary>Leaves the segment before, when nothing of it changed.</summary>
    public void Discard() => _connection.Execute("DELETE FROM search_segment WHERE id = $id", ("$id", _segment));

    public void Dispose()
    {
        _postings.Dispose();
        _insert.Dispose();
        _termWriter.Dispose();
    }

    private void Add(ReadOnlySpan<byte> content, SearchDocument document, LearnedNames names)
    {
        var number = _ties.Count;
        _insert.Bind(0, IndexKeys.Document(_segment, number)).Bind(1, content).Execute();
        foreach (var (term, evidence) in _evidence.Of(document)) _postings.Add(term, number, evidence);
        _ties.Add(TieHash(document.TieBreak));
        _heads.Add(document.Head.Length > 0 ? document.Head[document.Head.Length - 1] : 0);
        _vocabulary.Learn(names, document);
    }

    /// <summary>FNV-1a: parts products of equal rank by what they are called, not by where they stand.</summary>
    private static uint TieHash(string text)
    {
        var hash = 2166136261u;
        foreach (var character in text) hash = (hash ^ character) * 16777619u;
        return hash;
    }

    private void WriteTies()
    {
        using var insert = new NativeStatement(_connection, "INSERT INTO search_tie VALUES (?, ?)");
        var bytes = new ByteWriter();
        foreach (var (block, ties) in _ties.Chunk(IndexKeys.BlockSize).Index())
        {
            bytes.Clear();
            bytes.Bytes(System.Runtime.InteropServices.MemoryMarshal.AsBytes(ties.AsSpan()));
            insert.Bind(0, IndexKeys.Block(_segment, block)).Bind(1, bytes.Written).Execute();
        }
    }
}
