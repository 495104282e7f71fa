using ShopAgent.Catalog.Search.Documents;

namespace ShopAgent.Catalog.Search.Indexing;

/// <summary>Where the postings of one term in one segment are.</summary>
internal sealed class PostingList(IndexSession session, long segment, int term)
{
    private readonly byte[]? _inline = session.InlinePostings(segment, term);

    public bool IsEmpty => _inline is null;

    /// <summary>Block by block: whether the term has postings there. Call <see cref="End"/> when they were read.</summary>
    public bool TryOpen(int block, out ByteReader postings)
    {
        postings = default;
        if (_inline is null) return false;
        if (_inline.Length == 0)
        {
            if (!session.TryPostings(segment, term, block, out var content)) return false;
            postings = new ByteReader(content);
            _ = postings.Number();
            return true;
        }

        postings = new ByteReader(_inline);
        return postings.Number() == block;
    }

    public void End() => session.EndPostings();
}
