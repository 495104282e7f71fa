namespace ShopAgent.Catalog.Search.Meaning;

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
