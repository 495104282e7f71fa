using Microsoft.Data.Sqlite;
using ShopAgent.Catalog.Search.Documents;
using ShopAgent.Catalog.Store;

namespace ShopAgent.Catalog.Search.Indexing;

/// <summary>A connection with the prepared reads of the index. Used by one thread at a time; taken from <see cref="IndexSessions"/>.</summary>
internal sealed class IndexSession : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly NativeStatement _begin;
    private readonly NativeStatement _end;
    private readonly NativeStatement _version;
    private readonly NativeStatement _segments;
    private readonly NativeStatement _term;
    private readonly NativeStatement _text;
    private readonly NativeStatement _stem;
    private readonly NativeStatement _inline;
    private readonly NativeStatement _posting;
    private readonly NativeStatement _document;
    private readonly NativeStatement _tie;
    private readonly NativeStatement _words;
    private readonly NativeStatement _brands;
    private readonly NativeStatement _category;

    public IndexSession(SqliteConnection connection)
    {
        _connection = connection;
        _begin = new(connection, "BEGIN");
        _end = new(connection, "COMMIT");
        _version = new(connection, "SELECT value FROM meta WHERE key = 'catalog_version'");
        _segments = new(connection, "SELECT id, merchant_id, product_count, format FROM search_segment ORDER BY id");
        _term = new(connection, "SELECT id FROM search_term WHERE term = ?");
        _text = new(connection, "SELECT term FROM search_term WHERE id = ?");
        _stem = new(connection, """
            SELECT use.product_count, title_count, head_count, is_name, is_category, head_brand
            FROM search_segment AS segment CROSS JOIN search_stem AS use ON use.id = (segment.id << 28) + ?
            """);
        _inline = new(connection, "SELECT content FROM search_stem WHERE id = ?");
        _posting = new(connection, "SELECT content FROM search_posting WHERE id = ?");
        _document = new(connection, "SELECT content FROM search_document WHERE id = ?");
        _tie = new(connection, "SELECT content FROM search_tie WHERE id = ?");
        _words = new(connection, "SELECT word.content FROM search_segment AS segment CROSS JOIN search_word AS word ON word.id = (segment.id << 8) + ?");
        _brands = new(connection, "SELECT phrase, name FROM search_brand WHERE first = ?");
        _category = new(connection, "SELECT sum(below_count), max(is_type) FROM search_category WHERE phrase = ?");
    }

    /// <summary>From here to <see cref="End"/> every read sees the same state of the catalogue. Writers are not kept waiting.</summary>
    public void Begin() => _begin.Execute();

    public void End() => _end.Execute();

    public long Version() => _version.Step() ? Done(_version, long.Parse(_version.Text(0)!, System.Globalization.CultureInfo.InvariantCulture)) : 0;

    public List<Segment> Segments()
    {
        List<Segment> segments = [];
        while (_segments.Step()) segments.Add(new Segment(_segments.Long(0), _segments.Text(1)!, (int)_segments.Long(2), _segments.Text(3)!));
        return segments;
    }

    /// <summary>Null when no product ever had that stem.</summary>
    public int? FindTerm(string stem) => _term.Bind(0, stem).Step() ? Done(_term, (int)_term.Long(0)) : null;

    public string TextOf(int term) => _text.Bind(0, term).Step() ? Done(_text, _text.Text(0)!) : "";

    public StemUse UseOf(int term)
    {
        var use = StemUse.None;
        _stem.Bind(0, term);
        while (_stem.Step())
            use += new StemUse((int)_stem.Long(0), (int)_stem.Long(1), (int)_stem.Long(2), _stem.Long(3) != 0, _stem.Long(4) != 0, _stem.Text(5));
        return use;
    }

    /// <summary>How often products lie below a category with that head noun, and whether it is a type.</summary>
    public (int Below, bool IsType) CategoryUse(string phrase) => _category.Bind(0, phrase).Step() ? Done(_category, ((int)_category.Long(0), _category.Long(1) != 0)) : default;

    public List<(string Phrase, string Name)> BrandsThatStart(string word)
    {
        List<(string, string)> brands = [];
        _brands.Bind(0, word);
        while (_brands.Step()) brands.Add((_brands.Text(0)!, _brands.Text(1)!));
        return brands;
    }

    public Dictionary<string, int> Words(int length)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        _words.Bind(0, length);
        while (_words.Step()) TitleWords.Read(_words.Blob(0), counts);
        return counts;
    }

    /// <summary>The postings of a term when they are in one block; empty when they are in several; null when there are none.</summary>
    public byte[]? InlinePostings(long segment, int term) => _inline.Bind(0, IndexKeys.Stem(segment, term)).Step() ? Done(_inline, _inline.Blob(0).ToArray()) : null;

    /// <summary>The postings of a term in one of several blocks. Valid until <see cref="EndPostings"/>, which must follow when there are any.</summary>
    public bool TryPostings(long segment, int term, int block, out ReadOnlySpan<byte> content)
    {
        var exists = _posting.Bind(0, IndexKeys.Posting(segment, term, block)).Step();
        content = exists ? _posting.Blob(0) : default;
        return exists;
    }

    public void EndPostings() => _posting.Reset();

    /// <summary>Null when the product is gone.</summary>
    public Documents.SearchDocument? Document(long key, DocumentDecoder decoder)
    {
        if (!_document.Bind(0, key).Step()) return null;
        return Done(_document, decoder.Decode(_document.Blob(0)));
    }

    public uint[] Ties(long segment, int block) => _tie.Bind(0, IndexKeys.Block(segment, block)).Step()
        ? Done(_tie, System.Runtime.InteropServices.MemoryMarshal.Cast<byte, uint>(_tie.Blob(0)).ToArray())
        : [];

    public void Dispose()
    {
        foreach (var statement in (NativeStatement[])[_begin, _end, _version, _segments, _term, _text, _stem, _inline, _posting, _document, _tie, _words, _brands, _category]) statement.Dispose();
        _connection.Dispose();
    }

    private static T Done<T>(NativeStatement statement, T value)
    {
        statement.Reset();
        return value;
    }
}

/// <param name="Format">See <see cref="SegmentWriter.FormatOf"/>.</param>
internal sealed record Segment(long Id, string MerchantId, int ProductCount, string Format);
