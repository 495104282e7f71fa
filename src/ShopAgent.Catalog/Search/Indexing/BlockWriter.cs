using ShopAgent.Catalog.Search.Documents;

namespace ShopAgent.Catalog.Search.Indexing;

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
