using ShopAgent.Catalog.Search.Documents;
using ShopAgent.Catalog.Search.Query;

namespace ShopAgent.Catalog.Search.Matching;

/// <summary>
/// Makes the whole set that "find all" and superlatives answer with precise: rarest word first, where some products have the word in title, category or attributes, those that
/// merely mention it go; where some are exactly the model, its other versions go.
/// </summary>
internal static class SetNarrower
{
    public static List<Candidate> Narrow(List<Candidate> candidates, IReadOnlyList<TermGroup> groups, VariantWords variants, IReadOnlyList<Func<SearchDocument, bool>> stated)
    {
        var kept = Prefer(candidates, candidate => !variants.MakesAnother(candidate.Document, groups));
        foreach (var group in groups.Where(group => group.Kind == TermGroupKind.Word).OrderByDescending(group => group.Idf).ThenBy(group => group.Text, StringComparer.Ordinal))
            kept = Prefer(kept, candidate => WordEvidence.IsStrong(candidate.Document, group));
        foreach (var isStated in stated) kept = Prefer(kept, candidate => isStated(candidate.Document));
        return kept;
    }

    private static List<Candidate> Prefer(List<Candidate> candidates, Func<Candidate, bool> isBetter)
    {
        var better = candidates.Where(isBetter).ToList();
        return better.Count > 0 ? better : candidates;
    }
}
