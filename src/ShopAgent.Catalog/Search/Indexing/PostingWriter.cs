using Microsoft.Data.Sqlite;
using ShopAgent.Catalog.Search.Documents;
using ShopAgent.Catalog.Store;

namespace ShopAgent.Catalog.Search.Indexing;

/// <summary>Stores the postings of a segment term by term, with what they tell of the term. The postings of a term in one block stand beside that; those in several have a row a block.</summary>
/// <param name="heads">Last word of each product's head noun; 0 when it has none.</param>
/// <param name="ownTypes">Head nouns that are types of their own.</param>
internal sealed class PostingWriter(SqliteConnection connection, long segment, IReadOnlyList<int> heads, IReadOnlySet<int> ownTypes, SegmentVocabulary vocabulary) : IDisposable
{
    private readonly NativeStatement _stem = new(connection, "INSERT INTO search_stem VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    private readonly NativeStatement _posting = new(connection, "INSERT INTO search_posting VALUES (?, ?)");
    private readonly BlockWriter _blocks = new();

    /// <param name="numbers">Products in ascending order.</param>
    public void Write(int term, ReadOnlySpan<int> numbers, Span<Evidence> evidence)
    {
        var (titles, asHead) = (0, 0);
        for (var at = 0; at < numbers.Length; at++)
        {
            if ((evidence[at] & Evidence.Title) != 0) titles++;
            if ((evidence[at] & Evidence.Head) != 0) asHead++;
            if (ownTypes.Contains(heads[numbers[at]])) evidence[at] |= Evidence.HeadIsOther;
        }

        _stem.Bind(0, IndexKeys.Stem(segment, term)).Bind(1, numbers.Length).Bind(2, titles).Bind(3, asHead).Bind(4, vocabulary.IsName(term) ? 1 : 0)
            .Bind(5, vocabulary.CategoryHeads.Contains(term) ? 1 : 0).Bind(6, vocabulary.HeadBrand(term));
        var last = numbers[^1] >> IndexKeys.BlockBits;
        var isAlone = numbers[0] >> IndexKeys.BlockBits == last;
        if (isAlone) _stem.Bind(7, _blocks.Write(last, numbers, evidence)).Execute();
        else _stem.Bind(7, (string?)null).Execute();
        if (isAlone) return;
        for (var at = 0; at < numbers.Length;)
        {
            var block = numbers[at] >> IndexKeys.BlockBits;
            var end = at;
            while (end < numbers.Length && numbers[end] >> IndexKeys.BlockBits == block) end++;
            _posting.Bind(0, IndexKeys.Posting(segment, term, block)).Bind(1, _blocks.Write(block, numbers[at..end], evidence[at..end])).Execute();
            at = end;
        }
    }

    public void Dispose()
    {
        _stem.Dispose();
        _posting.Dispose();
    }
}

/// <summary>
/// Writes the postings of one term in one block: count, the kinds of evidence that occur, then the gap to the product before and the number of its kind. Few kinds occur in a block, so that
/// a score is computed once a kind and not once a posting.
/// </summary>
internal sealed class BlockWriter
{
    private readonly Dictionary<Evidence, int> _kinds = [];
    private readonly ByteWriter _bytes = new();

    /// <summary>Valid until the next call.</summary>
    public ReadOnlySpan<byte> Write(int block, ReadOnlySpan<int> numbers, ReadOnlySpan<Evidence> evidence)
    {
        _bytes.Clear();
        _kinds.Clear();
        foreach (var kind in evidence) _kinds.TryAdd(kind, _kinds.Count);
        _bytes.Number(block);
        _bytes.Number(numbers.Length);
        _bytes.Number(_kinds.Count);
        foreach (var kind in _kinds.Keys) _bytes.Number((int)kind);
        var before = block << IndexKeys.BlockBits;
        for (var at = 0; at < numbers.Length; at++)
        {
            _bytes.Number(numbers[at] - before);
            _bytes.Number(_kinds[evidence[at]]);
            before = numbers[at];
        }

        return _bytes.Written;
    }
}
