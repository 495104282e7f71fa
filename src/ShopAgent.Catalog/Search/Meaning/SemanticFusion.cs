using ShopAgent.Catalog.Search.Documents;
using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Catalog.Store;
using ShopAgent.Catalog.Words.Lexicon;

namespace ShopAgent.Catalog.Search.Meaning;

/// <summary>Adds what is near in meaning to what was found by words, and ranks by both.</summary>
internal sealed class SemanticFusion(ProductStore store, Lexicon lexicon, TermTable terms)
{
    /// <param name="nearest">Keys of products, the nearest first.</param>
    /// <param name="judge">The constraints judge what is near in meaning as they judge everything else.</param>
    public List<Candidate> Fuse(List<Candidate> byWords, IReadOnlyList<long> nearest, Func<SearchDocument, Candidate> judge)
    {
        if (nearest.Count == 0) return byWords;
        var ranked = byWords.OrderByDescending(candidate => candidate.Score).ThenBy(candidate => candidate.Document.TieBreak, StringComparer.Ordinal).Select(candidate => candidate.Document.Key).ToList();
        var builder = new DocumentBuilder(lexicon, terms);
        var added = store.FindByKeys([.. nearest.Except(ranked)]).Select(builder.Build).Select(judge);
        var scores = ReciprocalRankFusion.Join(ranked, nearest);
        return [.. byWords.Concat(added).Select(candidate => candidate with { Score = scores.GetValueOrDefault(candidate.Document.Key) })];
    }
}

/// <summary>Joins rankings whose scores cannot be compared (Cormack, Clarke and Buettcher, "Reciprocal Rank Fusion outperforms Condorcet and individual Rank Learning Methods", 2009).</summary>
internal static class ReciprocalRankFusion
{
    /// <summary>The paper's constant: how slowly a rank loses weight.</summary>
    private const double Constant = 60;

    /// <summary>Score by key: the sum over the rankings that have it of 1 / (60 + rank).</summary>
    public static Dictionary<long, double> Join(params ReadOnlySpan<IReadOnlyList<long>> rankings)
    {
        Dictionary<long, double> scores = [];
        foreach (var ranking in rankings)
            for (var at = 0; at < ranking.Count; at++) scores[ranking[at]] = scores.GetValueOrDefault(ranking[at]) + (1 / (Constant + at + 1));
        return scores;
    }
}
