using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Catalog.Search.Query;

namespace ShopAgent.Catalog.Search.Indexing;

/// <summary>
/// What a posting is worth, and what it proves. The same fielded BM25 as <see cref="Ranker"/>, with lengths of titles in four classes and without what only the whole product tells (neighbouring
/// words, rating, taste): good enough to choose what is ranked, and cheap, because it is computed once for each kind of evidence in a block.
/// </summary>
/// <param name="acceptsAncestors">Outer categories count as the type.</param>
internal sealed class EvidenceScore(bool acceptsAncestors)
{
    private const float Saturation = 0.6f;
    private const float Amplitude = 5;
    private const float TitleWeight = 5;
    private const float BrandWeight = 1.5f;
    private const float CategoryWeight = 1.5f;
    private const float AttributeWeight = 0.25f;
    private const float DescriptionWeight = 1.1f;
    private const float HeadBonus = 1;
    private const float TypicalTitle = 14;
    private const float LengthNormalisation = 0.45f;
    private const float Repetition = 1.2f;

    public static float Score(Evidence evidence, TermGroup group, TermPhrase phrase)
    {
        var frequency = (Has(evidence, Evidence.Title) ? TitleWeight * (Repetition + 1) / (1 + (Repetition * (1 - LengthNormalisation + (LengthNormalisation * TitleLength(evidence) / TypicalTitle)))) : 0)
            + (Has(evidence, Evidence.Brand) ? BrandWeight : 0) + (Has(evidence, Evidence.Category) ? CategoryWeight : 0)
            + (Has(evidence, Evidence.Attributes) ? AttributeWeight : 0) + (Has(evidence, Evidence.Description) ? DescriptionWeight : 0);
        var score = Amplitude * frequency / (frequency + Saturation);
        return ((score * (float)phrase.Weight) + (IsTheThing(evidence) ? HeadBonus : 0)) * (float)group.Idf;
    }

    /// <summary>The title's head, or a word of a title whose head is no kind of thing; what follows it there only the whole product tells.</summary>
    private static bool IsTheThing(Evidence evidence) =>
        Has(evidence, Evidence.Head | Evidence.CategoryHead | Evidence.TypeValue) || (Has(evidence, Evidence.Title) && !Has(evidence, Evidence.HeadIsOther | Evidence.Purpose));

    public Proof Prove(Evidence evidence, TermGroup group, TermPhrase phrase)
    {
        var proof = phrase.IsLoose ? Proof.Ranks : Proof.Ranks | Proof.Matches;
        switch (group.Kind)
        {
            case TermGroupKind.Type: return proof | ProveType(evidence, phrase);
            case TermGroupKind.Brand: return Has(evidence, Evidence.Branded) ? proof | Proof.Certain : proof;
            default: return proof | Proof.Certain;
        }
    }

    /// <summary>As <see cref="TypeEvidence"/>, from the postings alone.</summary>
    private Proof ProveType(Evidence evidence, TermPhrase phrase)
    {
        var proof = Has(evidence, Evidence.Purpose) && !Has(evidence, Evidence.Head) ? Proof.IsPurpose : Proof.None;
        if (phrase.IsLoose) return proof;
        var isWord = phrase.Terms.Length == 1;
        var isTogether = isWord || Has(evidence, Evidence.Title);
        var hasAll = phrase.IsOwn && Has(evidence, Evidence.AllStrong);
        if (Has(evidence, Evidence.Head)) proof |= Proof.Heads;
        if (Has(evidence, Evidence.Title)) proof |= Proof.InTitle;
        if (Has(evidence, Evidence.Head) && (isTogether || hasAll)) return proof | Proof.Certain;
        if (Has(evidence, Evidence.TypeValueEnd)) return proof | Proof.Certain;
        if (Has(evidence, Evidence.CategoryHead) && !Has(evidence, Evidence.HeadIsOther) && (isWord || hasAll || Has(evidence, Evidence.Category))) return proof | Proof.Certain;
        return acceptsAncestors && isWord && Has(evidence, Evidence.Ancestor) ? proof | Proof.Certain : proof;
    }

    private static float TitleLength(Evidence evidence) => (evidence & (Evidence.MediumTitle | Evidence.LongTitle)) switch
    {
        Evidence.None => 6,
        Evidence.MediumTitle => 11,
        Evidence.LongTitle => 19,
        _ => 30,
    };

    private static bool Has(Evidence evidence, Evidence part) => (evidence & part) != 0;
}

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
