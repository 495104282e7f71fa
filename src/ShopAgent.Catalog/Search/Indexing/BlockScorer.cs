using System.Runtime.InteropServices;
using ShopAgent.Catalog.Search.Documents;
using ShopAgent.Catalog.Search.Query;

namespace ShopAgent.Catalog.Search.Indexing;

/// <summary>Scores the products of one block, group by group. Made once and used for many blocks; by one thread at a time.</summary>
internal sealed class BlockScorer
{
    /// <summary>Above what the words of any query score: products with more of the wishes come before those with fewer.</summary>
    private const float WishScore = 10_000;

    private readonly float[] _scores = new float[IndexKeys.BlockSize];
    private readonly byte[] _matched = new byte[IndexKeys.BlockSize];
    private readonly byte[] _certain = new byte[IndexKeys.BlockSize];
    private readonly float[] _best = new float[IndexKeys.BlockSize];
    private readonly Proof[] _proofs = new Proof[IndexKeys.BlockSize];
    private readonly List<int> _touched = [];
    private readonly List<int> _ofGroup = [];
    private readonly List<int> _numbers = [];
    private readonly List<Evidence> _evidence = [];
    private readonly float[] _values = new float[1 << 16];
    private readonly Proof[] _meanings = new Proof[1 << 16];

    /// <summary>Products that some group ranks, in no order.</summary>
    public List<int> Touched => _touched;

    public float ScoreOf(int product) => _scores[product];

    public int MatchedOf(int product) => _matched[product];

    public bool IsCertain(int product, int groups) => _certain[product] == groups;

    public void Clear()
    {
        foreach (var product in _touched) (_scores[product], _matched[product], _certain[product]) = (0, 0, 0);
        _touched.Clear();
    }

    /// <param name="mustMatch">Products that do not have this many groups already are passed over; -1: none are.</param>
    /// <returns>Whether the group occurs in the block.</returns>
    public bool AddGroup(TermGroup group, IReadOnlyList<(TermPhrase Phrase, PostingList[] Lists)> phrases, int block, EvidenceScore score, int mustMatch)
    {
        foreach (var (phrase, lists) in phrases)
        {
            if (lists.Length == 1) AddWord(group, phrase, lists[0], block, score, mustMatch);
            else AddPhrase(group, phrase, lists, block, score, mustMatch);
        }

        foreach (var product in _ofGroup)
        {
            var proof = _proofs[product];
            if (_scores[product] == 0) _touched.Add(product);
            _scores[product] += _best[product];
            if ((proof & Proof.Matches) != 0) _matched[product]++;
            if ((proof & Proof.IsPurpose) == 0 && ((proof & Proof.Certain) != 0 || (proof & (Proof.Heads | Proof.InTitle)) == (Proof.Heads | Proof.InTitle))) _certain[product]++;
            (_best[product], _proofs[product]) = (0, Proof.None);
        }

        var occurs = _ofGroup.Count > 0;
        _ofGroup.Clear();
        return occurs;
    }

    /// <summary>Lifts the products that have every group so far and this one, too.</summary>
    /// <param name="groups">How many groups there were so far.</param>
    public void AddWish(TermGroup wish, IReadOnlyList<(TermPhrase Phrase, PostingList[] Lists)> phrases, int block, EvidenceScore score, int groups)
    {
        foreach (var (phrase, lists) in phrases)
        {
            if (lists.Length == 1) AddWord(wish, phrase, lists[0], block, score, groups);
            else AddPhrase(wish, phrase, lists, block, score, groups);
        }

        foreach (var product in _ofGroup)
        {
            _scores[product] += WishScore;
            (_best[product], _proofs[product]) = (0, Proof.None);
        }

        _ofGroup.Clear();
    }

    private void AddWord(TermGroup group, TermPhrase phrase, PostingList list, int block, EvidenceScore score, int mustMatch)
    {
        if (!list.TryOpen(block, out var postings)) return;
        var count = postings.Number();
        var kinds = postings.Number();
        for (var kind = 0; kind < kinds; kind++)
        {
            var evidence = (Evidence)postings.Number();
            _values[kind] = EvidenceScore.Score(evidence, group, phrase);
            _meanings[kind] = score.Prove(evidence, group, phrase);
        }

        var product = 0;
        for (var at = 0; at < count; at++)
        {
            product += postings.Number();
            var kind = postings.Number();
            if (mustMatch < 0 || _matched[product] == mustMatch) Add(product, _values[kind], _meanings[kind]);
        }

        list.End();
    }

    private void Add(int product, float value, Proof proof)
    {
        if (_proofs[product] == Proof.None) _ofGroup.Add(product);
        _proofs[product] |= proof;
        if (value > _best[product]) _best[product] = value;
    }

    /// <summary>A phrase counts where all of its words stand in one field; the shopper's own words for a type may stand apart, with properties between them.</summary>
    private void AddPhrase(TermGroup group, TermPhrase phrase, PostingList[] lists, int block, EvidenceScore score, int mustMatch)
    {
        if (!Read(lists[0], block)) return;
        for (var at = 1; at < lists.Length; at++)
            if (!Intersect(lists[at], block, at == lists.Length - 1)) return;
        // Where only the best count, words far apart in a long text must not pass for a phrase.
        var fields = mustMatch < 0 ? Evidence.Title | Evidence.Brand | Evidence.Category : Evidence.Fields;
        var mayStandApart = mustMatch >= 0 && group.Kind == TermGroupKind.Type && phrase.IsOwn;
        for (var at = 0; at < _numbers.Count; at++)
        {
            var (product, evidence) = (_numbers[at], _evidence[at]);
            var isThere = (evidence & fields) != 0 || (mayStandApart && (evidence & Evidence.AllStrong) != 0);
            if (!isThere || (mustMatch >= 0 && _matched[product] != mustMatch)) continue;
            Add(product, EvidenceScore.Score(evidence, group, phrase), score.Prove(evidence, group, phrase));
        }
    }

    private bool Read(PostingList list, int block)
    {
        _numbers.Clear();
        _evidence.Clear();
        if (!list.TryOpen(block, out var postings)) return false;
        var count = postings.Number();
        var kinds = ReadKinds(ref postings);
        CollectionsMarshal.SetCount(_numbers, count);
        CollectionsMarshal.SetCount(_evidence, count);
        var product = 0;
        for (var at = 0; at < count; at++)
        {
            product += postings.Number();
            var evidence = kinds[postings.Number()];
            _numbers[at] = product;
            _evidence[at] = Strong(evidence) ? evidence | Evidence.AllStrong : evidence;
        }

        list.End();
        return true;
    }

    private bool Intersect(PostingList list, int block, bool isLast)
    {
        if (!list.TryOpen(block, out var postings)) return false;
        var count = postings.Number();
        var kinds = ReadKinds(ref postings);
        var (product, at, kept) = (0, 0, 0);
        for (var read = 0; read < count && at < _numbers.Count; read++)
        {
            product += postings.Number();
            var kind = postings.Number();
            while (at < _numbers.Count && _numbers[at] < product) at++;
            if (at == _numbers.Count || _numbers[at] != product) continue;
            _numbers[kept] = product;
            _evidence[kept++] = Combine(_evidence[at++], kinds[kind], isLast);
        }

        list.End();
        CollectionsMarshal.SetCount(_numbers, kept);
        CollectionsMarshal.SetCount(_evidence, kept);
        return kept > 0;
    }

    /// <summary>Fields and proofs that the words share; of head noun, category and purpose it is the last word that counts.</summary>
    private static Evidence Combine(Evidence before, Evidence next, bool isLast)
    {
        const Evidence Shared = Evidence.Fields | Evidence.TypeValue | Evidence.Branded;
        const Evidence OfLast = Evidence.Head | Evidence.CategoryHead | Evidence.Purpose | Evidence.HeadIsOther | Evidence.MediumTitle | Evidence.LongTitle;
        var evidence = before & next & Shared;
        if ((before & Evidence.AllStrong) != 0 && Strong(next)) evidence |= Evidence.AllStrong;
        if (isLast) evidence |= next & ((evidence & Evidence.TypeValue) != 0 ? OfLast | Evidence.TypeValueEnd : OfLast);
        return evidence;
    }

    private static bool Strong(Evidence evidence) => (evidence & (Evidence.Title | Evidence.Category | Evidence.TypeValue)) != 0;

    private static Evidence[] ReadKinds(ref ByteReader postings)
    {
        var kinds = new Evidence[postings.Number()];
        for (var kind = 0; kind < kinds.Length; kind++) kinds[kind] = (Evidence)postings.Number();
        return kinds;
    }
}
