namespace ShopAgent.Catalog.Search.Indexing;

/// <summary>The best of many: of equal scores those with the lower tie number, so that the choice does not depend on the order of the rows.</summary>
internal sealed class TopCandidates(int limit)
{
    private readonly PriorityQueue<long, (float Score, uint Tie)> _heap = new(Comparer<(float Score, uint Tie)>.Create(
        (left, right) => left.Score != right.Score ? left.Score.CompareTo(right.Score) : right.Tie.CompareTo(left.Tie)));

    private (float Score, uint Tie) _worst = (float.NegativeInfinity, 0);

    /// <summary>Whether a score can still be among the best.</summary>
    public bool Accepts(float score) => score >= _worst.Score;

    public void Offer(long key, float score, uint tie)
    {
        if (_heap.Count < limit) _heap.Enqueue(key, (score, tie));
        else if (score > _worst.Score || tie < _worst.Tie) _heap.EnqueueDequeue(key, (score, tie));
        else return;
        if (_heap.Count == limit && _heap.TryPeek(out _, out var worst)) _worst = worst;
    }

    public IEnumerable<long> Keys => _heap.UnorderedItems.Select(item => item.Element);
}
