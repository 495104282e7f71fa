using Microsoft.Data.Sqlite;
using ShopAgent.Catalog.Store;

namespace ShopAgent.Catalog.Search.Indexing;

/// <summary>
/// A connection with the prepared reads of the index; what is wanted many at once is read with one command. Used by one thread at a time; taken from <see cref="IndexSessions"/>.
/// </summary>
internal sealed class IndexSession : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly NativeStatement _begin;
    private readonly NativeStatement _end;
    private readonly NativeStatement _commits;
    private readonly NativeStatement _version;
    private readonly NativeStatement _segments;
    private readonly NativeStatement _term;
    private readonly NativeStatement _text;
    private readonly NativeStatement _stem;
    private readonly NativeStatement _byText;
    private readonly NativeStatement _byNumber;
    private readonly NativeStatement _texts;
    private readonly NativeStatement _inline;
    private readonly NativeStatement _posting;
    private readonly NativeStatement _documents;
    private readonly NativeStatement _tie;
    private readonly NativeStatement _words;
    private readonly NativeStatement _brands;
    private readonly NativeStatement _category;

    // Of the state of the catalogue in which they were read.
    private readonly Dictionary<long, byte[]?> _postings = [];
    private (long Commits, long Version)? _versionAt;
    private (long Commits, List<Segment> List)? _segmentsAt;

    public IndexSession(SqliteConnection connection)
    {
        _connection = connection;
        _begin = new(connection, "BEGIN");
        _end = new(connection, "COMMIT");
        _commits = new(connection, "PRAGMA data_version");
        _version = new(connection, "SELECT value FROM meta WHERE key = 'catalog_version'");
        _segments = new(connection, "SELECT id, merchant_id, product_count, format FROM search_segment ORDER BY id");
        _term = new(connection, "SELECT id FROM search_term WHERE term = ?");
        _text = new(connection, "SELECT term FROM search_term WHERE id = ?");
        _stem = new(connection, """
            SELECT use.product_count, title_count, head_count, is_name, is_category, head_brand
            FROM search_segment AS segment CROSS JOIN search_stem AS use ON use.id = (segment.id << 28) + ?
            """);
        _byText = new(connection, Everything("term IN (SELECT value FROM json_each(?1))", "SELECT value FROM json_each(?3)"));
        _byNumber = new(connection, Everything("id IN (SELECT value FROM json_each(?1))", "SELECT term FROM word"));
        _texts = new(connection, "SELECT id, term FROM search_term WHERE id IN (SELECT value FROM json_each(?))");
        _inline = new(connection, "SELECT id, content FROM search_stem WHERE id IN (SELECT value FROM json_each(?))");
        _posting = new(connection, "SELECT content FROM search_posting WHERE id = ?");
        _documents = new(connection, "SELECT id, content FROM search_document WHERE id IN (SELECT value FROM json_each(?))");
        _tie = new(connection, "SELECT content FROM search_tie WHERE id = ?");
        _words = new(connection, "SELECT word.content FROM search_segment AS segment CROSS JOIN search_word AS word ON word.id = (segment.id << 8) + ?");
        _brands = new(connection, "SELECT phrase, name FROM search_brand WHERE first = ?");
        _category = new(connection, "SELECT sum(below_count), max(is_type) FROM search_category WHERE phrase = ?");
    }

    /// <summary>From here to <see cref="End"/> every read sees the same state of the catalogue. Writers are not kept waiting.</summary>
    public void Begin()
    {
        _begin.Execute();
        _postings.Clear();
    }

    public void End()
    {
        _end.Execute();
        _postings.Clear();
    }

    public long Version()
    {
        var commits = Commits();
        if (_versionAt is { } known && known.Commits == commits) return known.Version;
        var version = _version.First(row => long.Parse(row.Text(0)!, System.Globalization.CultureInfo.InvariantCulture), 0);
        _versionAt = (commits, version);
        return version;
    }

    public IReadOnlyList<Segment> Segments()
    {
        var commits = Commits();
        if (_segmentsAt is { } known && known.Commits == commits) return known.List;
        List<Segment> segments = [.. _segments.Rows(row => new Segment(row.Long(0), row.Text(1)!, (int)row.Long(2), row.Text(3)!))];
        _segmentsAt = (commits, segments);
        return segments;
    }

    /// <summary>What the index knows of stems, of brands that start with one of the words, and of phrases as categories: as <see cref="UseOf"/>, <see cref="BrandsThatStart"/> and <see cref="CategoryUse"/>, with one command.</summary>
    public IndexedWords Find(IReadOnlyList<string> stems, IReadOnlyList<string> firstWords, IReadOnlyList<string> phrases) =>
        Read(_byText.Bind(0, CatalogJson.Write(stems)).Bind(1, CatalogJson.Write(firstWords)).Bind(2, CatalogJson.Write(phrases)));

    /// <summary>What the index knows of terms, also as categories.</summary>
    public IndexedWords Find(IReadOnlyCollection<int> terms) => Read(_byNumber.Bind(0, Json(terms)).Bind(1, "[]"));

    public List<(int Term, string Text)> Texts(IReadOnlyCollection<int> terms) => [.. _texts.Bind(0, Json(terms)).Rows(row => ((int)row.Long(0), row.Text(1)!))];

    /// <summary>Null when no product ever had that stem.</summary>
    public int? FindTerm(string stem) => _term.Bind(0, stem).Step() ? Done(_term, (int)_term.Long(0)) : null;

    public string TextOf(int term) => _text.Bind(0, term).Step() ? Done(_text, _text.Text(0)!) : "";

    public StemUse UseOf(int term)
    {
        var use = StemUse.None;
        _stem.Bind(0, term);
        while (_stem.Step()) use += UseIn(_stem, 0);
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

    /// <summary>Reads the postings of the terms in these segments at once; <see cref="InlinePostings"/> has them until the end of the transaction.</summary>
    public void Prepare(IReadOnlyCollection<Segment> segments, IReadOnlyCollection<int> terms)
    {
        List<long> keys = [.. segments.SelectMany(segment => terms.Select(term => IndexKeys.Stem(segment.Id, term))).Where(key => !_postings.ContainsKey(key))];
        if (keys.Count == 0) return;
        foreach (var key in keys) _postings[key] = null;
        _inline.Bind(0, Json(keys));
        while (_inline.Step()) _postings[_inline.Long(0)] = _inline.Blob(1).ToArray();
    }

    /// <summary>The postings of a term when they are in one block; empty when they are in several; null when there are none. <see cref="Prepare"/> comes before.</summary>
    public byte[]? InlinePostings(long segment, int term) => _postings[IndexKeys.Stem(segment, term)];

    /// <summary>The postings of a term in one of several blocks. Valid until <see cref="EndPostings"/>, which must follow when there are any.</summary>
    public bool TryPostings(long segment, int term, int block, out ReadOnlySpan<byte> content)
    {
        var exists = _posting.Bind(0, IndexKeys.Posting(segment, term, block)).Step();
        content = exists ? _posting.Blob(0) : default;
        return exists;
    }

    public void EndPostings() => _posting.Reset();

    /// <summary>The stored forms of products as the selector reads them; those that are gone are left out.</summary>
    public Dictionary<long, T> Documents<T>(IReadOnlyCollection<long> keys, Func<ReadOnlySpan<byte>, T> read)
    {
        Dictionary<long, T> documents = new(keys.Count);
        _documents.Bind(0, Json(keys));
        while (_documents.Step()) documents[_documents.Long(0)] = read(_documents.Blob(1));
        return documents;
    }

    public uint[] Ties(long segment, int block) => _tie.Bind(0, IndexKeys.Block(segment, block)).Step()
        ? Done(_tie, System.Runtime.InteropServices.MemoryMarshal.Cast<byte, uint>(_tie.Blob(0)).ToArray())
        : [];

    public void Dispose()
    {
        foreach (var statement in (NativeStatement[])[_begin, _end, _commits, _version, _segments, _term, _text, _stem, _byText, _byNumber, _texts, _inline, _posting, _documents, _tie, _words, _brands, _category]) statement.Dispose();
        _connection.Dispose();
    }

    /// <summary>Grows with every commit of another connection; this one writes nothing. Within a transaction it stands still.</summary>
    private long Commits() => _commits.First(row => row.Long(0), 0);

    /// <summary>Of a word there is a row for every segment, and at least one.</summary>
    private static IndexedWords Read(NativeStatement rows)
    {
        IndexedWords found = new();
        while (rows.Step())
        {
            var text = rows.Text(2)!;
            switch (rows.Long(0))
            {
                case 0:
                    var before = found.Words.TryGetValue(text, out var word) ? word : new IndexedWord((int)rows.Long(1), text, StemUse.None);
                    found.Words[text] = rows.Text(9) is null ? before : before with { Use = before.Use + UseIn(rows, 3) };
                    break;
                case 1:
                    if (!found.Brands.TryGetValue(text, out var brands)) found.Brands[text] = brands = [];
                    brands.Add((rows.Text(3)!, rows.Text(4)!));
                    break;
                default:
                    found.Categories[text] = ((int)rows.Long(3), rows.Long(4) != 0);
                    break;
            }
        }

        return found;
    }

    /// <summary>Rows of words with their use in each segment, of brands by their first word, and of categories.</summary>
    private static string Everything(string words, string categories) => $"""
        WITH word AS MATERIALIZED (SELECT id, term FROM search_term WHERE {words})
        SELECT 0, word.id, word.term, use.product_count, title_count, head_count, is_name, is_category, head_brand, use.id
        FROM word LEFT JOIN search_segment AS segment ON true LEFT JOIN search_stem AS use ON use.id = (segment.id << 28) + word.id
        UNION ALL SELECT 1, 0, first, phrase, name, 0, 0, 0, NULL, 0 FROM search_brand WHERE first IN (SELECT value FROM json_each(?2))
        UNION ALL SELECT 2, 0, phrase, sum(below_count), max(is_type), 0, 0, 0, NULL, 0 FROM search_category WHERE phrase IN ({categories}) GROUP BY phrase
        """;

    private static StemUse UseIn(NativeStatement row, int at) => new((int)row.Long(at), (int)row.Long(at + 1), (int)row.Long(at + 2), row.Long(at + 3) != 0, row.Long(at + 4) != 0, row.Text(at + 5));

    private static string Json<T>(IReadOnlyCollection<T> numbers)
        where T : System.Numerics.IBinaryInteger<T> => $"[{string.Join(',', numbers)}]";

    private static T Done<T>(NativeStatement statement, T value)
    {
        statement.Reset();
        return value;
    }
}

/// <param name="Format">See <see cref="SegmentWriter.FormatOf"/>.</param>
internal sealed record Segment(long Id, string MerchantId, int ProductCount, string Format);
