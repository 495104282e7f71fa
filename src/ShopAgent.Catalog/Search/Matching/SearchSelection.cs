using ShopAgent.Catalog.Search.Documents;
using ShopAgent.Catalog.Search.Query;

namespace ShopAgent.Catalog.Search.Matching;

/// <summary>Chooses from the judged products what is shown: the certain ones, then the possible ones; what only comes near when there is nothing else.</summary>
internal sealed class SearchSelection(ProductQuery query, IReadOnlyList<TermGroup> groups, VariantWords variants, IReadOnlyList<Func<SearchDocument, bool>> stated, SuperlativeSelector selector)
{
    public (IReadOnlyList<Candidate> Shown, int Total, bool AreAlternatives) Select(List<Candidate> judged, int limit, int shortList, bool includeNear)
    {
        var wantsSet = query.WantsAll || query.SuperlativeRank is not null;
        var certain = judged.Where(candidate => candidate.IsCertain).ToList();
        if (wantsSet) certain = selector.Pick(SetNarrower.Narrow(certain, groups, variants, stated));
        else certain = query.Sort == SortOrder.Relevance ? Ranked(certain) : selector.Sort(certain);
        if (wantsSet && certain.Count > 0) return (certain, certain.Count, false);

        var possible = Ranked(judged.Where(candidate => candidate is { IsPossible: true, IsCertain: false }));
        // In place of a set: those of which the least is unknown.
        if (wantsSet && !includeNear && possible.Count > 0) possible = possible.FindAll(candidate => candidate.Unknown.Count == possible[0].Unknown.Count);
        if (includeNear) possible.AddRange(Ranked(judged.Where(candidate => candidate.Failures.Count > 0 && candidate.Failures.All(failure => failure.LeavesNear))));
        var shown = certain.Concat(possible).Take(wantsSet && !includeNear ? shortList : limit).ToList();
        if (shown.Count > 0) return (shown, certain.Count, false);
        // The thing itself is not in the catalogue: what is nearest, said to be something else. A limit that it fails is no reason for that.
        if (judged.Exists(candidate => candidate.Failures.All(failure => !failure.IsIdentity))) return ([], 0, false);
        return ([.. Ranked(judged.Where(candidate => candidate.Failures.All(failure => failure.IsIdentity))).Take(Math.Min(limit, shortList))], 0, true);
    }

    private static List<Candidate> Ranked(IEnumerable<Candidate> candidates) =>
    [
        .. candidates.OrderBy(candidate => candidate.Failures.Count + candidate.Unknown.Count).ThenByDescending(candidate => candidate.Score)
            .ThenBy(candidate => candidate.Document.TieBreak, StringComparer.Ordinal).ThenBy(candidate => candidate.Document.ProductId, StringComparer.Ordinal),
    ];
}

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
