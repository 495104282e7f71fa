namespace ShopAgent.Catalog.Search.Matching;

/// <summary>
/// Makes the whole set that "find all" and superlatives answer with precise: rarest word first, where some products have the word in title, category or attributes, those that
/// merely mention it go.
/// </summary>
internal static class SetNarrower
{
    public static List<Candidate> Narrow(List<Candidate> candidates, IReadOnlyList<TermGroup> groups)
    {
        var kept = candidates;
        foreach (var group in groups.Where(group => group.Kind == TermGroupKind.Word).OrderByDescending(group => group.Idf).ThenBy(group => group.Text, StringComparer.Ordinal))
            kept = Prefer(kept, candidate => WordEvidence.IsStrong(candidate.Document, group));
        return kept;
    }

    private static List<Candidate> Prefer(List<Candidate> candidates, Func<Candidate, bool> isBetter)
    {
        var better = candidates.Where(isBetter).ToList();
        return better.Count > 0 ? better : candidates;
    }
}
