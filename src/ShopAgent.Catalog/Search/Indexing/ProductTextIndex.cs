using System.Collections.Concurrent;
using ShopAgent.Catalog.Search.Query;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Search.Indexing;

/// <summary>Finds the candidates of a search in the postings. Keys are those of the stored documents. Thread-safe.</summary>
internal sealed class ProductTextIndex
{
    /// <summary>Blocks whose tie numbers are kept: 256 KB each.</summary>
    private const int TieBlocks = 32;

    private readonly ConcurrentBag<BlockScorer> _scorers = [];
    private readonly BoundedCache<long, uint[]> _ties = new(TieBlocks);

    /// <summary>Keys of every product of these merchants; all merchants when the list is empty.</summary>
    public static List<long> Keys(IndexSession session, IReadOnlyList<string> merchants) =>
        [.. SegmentsOf(session, merchants).SelectMany(segment => Enumerable.Range(0, segment.ProductCount).Select(number => IndexKeys.Document(segment.Id, number)))];

    /// <summary>Reads at once the postings that these groups will ask for.</summary>
    public static void Prepare(IndexSession session, IEnumerable<TermGroup> groups, IReadOnlyList<string> merchants) => session.Prepare([.. SegmentsOf(session, merchants)], TermsOf(groups));

    /// <summary>The products that have a phrase of every group.</summary>
    /// <param name="wishes">Where not all are returned, products with a phrase of these are.</param>
    /// <param name="limit">Most keys to return.</param>
    /// <param name="acceptsAncestors">Outer categories count as the type.</param>
    public MatchSet Match(IndexSession session, IReadOnlyList<TermGroup> groups, IReadOnlyList<TermGroup> wishes, IReadOnlyList<string> merchants, int limit, bool acceptsAncestors)
    {
        // The rarest first: it tells most blocks and products out at once.
        var ordered = groups.OrderByDescending(group => group.Idf).ToList();
        List<long> all = [];
        var top = new TopCandidates(Math.Min(limit, IndexKeys.BlockSize));
        var (count, certain) = (0, 0);
        Score(session, ordered, wishes, merchants, acceptsAncestors, mustMatch: true, (scorer, segment, block) =>
        {
            foreach (var product in scorer.Touched)
            {
                if (scorer.MatchedOf(product) < ordered.Count) continue;
                count++;
                if (scorer.IsCertain(product, ordered.Count)) certain++;
                var key = KeyOf(segment, block, product);
                if (limit == int.MaxValue) all.Add(key);
                else Offer(session, top, key, scorer.ScoreOf(product));
            }
        });
        return new MatchSet(limit == int.MaxValue ? all : [.. top.Keys], count, certain);
    }

    /// <summary>The best of the products that have a phrase of any group.</summary>
    public List<long> Best(IndexSession session, IReadOnlyList<TermGroup> groups, IReadOnlyList<string> merchants, int limit)
    {
        var top = new TopCandidates(limit);
        Score(session, groups, [], merchants, acceptsAncestors: false, mustMatch: false, (scorer, segment, block) =>
        {
            foreach (var product in scorer.Touched)
                if (top.Accepts(scorer.ScoreOf(product))) Offer(session, top, KeyOf(segment, block, product), scorer.ScoreOf(product));
        });
        return [.. top.Keys];
    }

    private static HashSet<int> TermsOf(IEnumerable<TermGroup> groups) => [.. groups.SelectMany(group => group.Phrases).SelectMany(phrase => phrase.Terms)];

    private static long KeyOf(Segment segment, int block, int product) => IndexKeys.Document(segment.Id, (block << IndexKeys.BlockBits) + product);

    private static IEnumerable<Segment> SegmentsOf(IndexSession session, IReadOnlyList<string> merchants) =>
        session.Segments().Where(segment => merchants.Count == 0 || merchants.Contains(segment.MerchantId));

    private void Score(
        IndexSession session, IReadOnlyList<TermGroup> groups, IReadOnlyList<TermGroup> wishes, IReadOnlyList<string> merchants, bool acceptsAncestors, bool mustMatch, Action<BlockScorer, Segment, int> collect)
    {
        var score = new EvidenceScore(acceptsAncestors);
        if (!_scorers.TryTake(out var scorer)) scorer = new BlockScorer();
        List<Segment> segments = [.. SegmentsOf(session, merchants)];
        session.Prepare(segments, TermsOf([.. groups, .. wishes]));
        foreach (var segment in segments)
        {
            Dictionary<int, PostingList> lists = [];
            var phrases = groups.Select(group => Open(session, segment, group, lists)).ToList();
            var wished = wishes.Select(wish => Open(session, segment, wish, lists)).ToList();
            if (mustMatch && phrases.Exists(ofGroup => ofGroup.Count == 0)) continue;
            for (var block = 0; block << IndexKeys.BlockBits < segment.ProductCount; block++)
            {
                for (var at = 0; at < groups.Count; at++)
                    if (!scorer.AddGroup(groups[at], phrases[at], block, score, mustMatch ? at : -1) && mustMatch) break;
                for (var at = 0; at < wishes.Count; at++) scorer.AddWish(wishes[at], wished[at], block, score, groups.Count);
                collect(scorer, segment, block);
                scorer.Clear();
            }
        }

        _scorers.Add(scorer);
    }

    /// <summary>The phrases of a group all of whose words the segment has.</summary>
    private static List<(TermPhrase Phrase, PostingList[] Lists)> Open(IndexSession session, Segment segment, TermGroup group, Dictionary<int, PostingList> lists)
    {
        List<(TermPhrase, PostingList[])> phrases = [];
        foreach (var phrase in group.Phrases)
        {
            var own = new PostingList[phrase.Terms.Length];
            for (var at = 0; at < own.Length; at++)
                if (!lists.TryGetValue(phrase.Terms[at], out own[at]!)) lists[phrase.Terms[at]] = own[at] = new PostingList(session, segment.Id, phrase.Terms[at]);
            if (Array.TrueForAll(own, list => !list.IsEmpty)) phrases.Add((phrase, own));
        }

        return phrases;
    }

    private void Offer(IndexSession session, TopCandidates top, long key, float score)
    {
        if (!top.Accepts(score)) return;
        var block = IndexKeys.NumberOf(key) >> IndexKeys.BlockBits;
        var segment = IndexKeys.SegmentOf(key);
        var ties = _ties.GetOrAdd(IndexKeys.Block(segment, block), _ => session.Ties(segment, block));
        top.Offer(key, score, ties[IndexKeys.NumberOf(key) & (IndexKeys.BlockSize - 1)]);
    }
}

/// <summary>Products that have every word of a query.</summary>
/// <param name="Keys">Of all of them, or of the best when there are more than was asked for; in no order.</param>
/// <param name="Count">How many there are in all.</param>
/// <param name="CertainCount">How many of them are of the type and brand that the query names, by their postings.</param>
internal sealed record MatchSet(List<long> Keys, int Count, int CertainCount)
{
    public bool IsComplete => Keys.Count == Count;
}
