using ShopAgent.Catalog.Search.Documents;
using ShopAgent.Catalog.Search.Evidence;

namespace ShopAgent.Catalog.Search.Matching;

/// <summary>Holds every constraint against a product and its variants.</summary>
internal static class CandidateJudge
{
    public static Candidate Judge(SearchDocument document, IReadOnlyList<SearchConstraint> constraints)
    {
        List<SearchConstraint>? failures = null;
        List<SearchConstraint>? unknown = null;
        List<SearchConstraint>? perVariant = null;
        foreach (var constraint in constraints)
        {
            if (constraint.IsPerVariant)
            {
                (perVariant ??= []).Add(constraint);
                continue;
            }

            var verdict = constraint.Check(document, document.Variants[0]);
            if (verdict == Verdict.No) (failures ??= []).Add(constraint);
            else if (verdict == Verdict.Unknown) (unknown ??= []).Add(constraint);
        }

        if (perVariant is null) return new Candidate(document, document.Variants, failures ?? [], unknown ?? []);
        return JudgeVariants(document, perVariant, failures ?? [], unknown ?? []);
    }

    private static Candidate JudgeVariants(SearchDocument document, List<SearchConstraint> constraints, List<SearchConstraint> failures, List<SearchConstraint> unknown)
    {
        var judged = document.Variants.Select(variant => (Variant: variant, Verdicts: constraints.ConvertAll(constraint => constraint.Check(document, variant)))).ToList();
        var possible = judged.Where(pair => !pair.Verdicts.Contains(Verdict.No)).OrderBy(pair => pair.Verdicts.Contains(Verdict.Unknown)).ToList();
        if (possible.Count > 0)
            return new Candidate(document, [.. possible.Select(pair => pair.Variant)], failures, [.. unknown, .. constraints.Where((_, at) => possible[0].Verdicts[at] == Verdict.Unknown)]);
        var blocking = constraints.Where((_, at) => judged.All(pair => pair.Verdicts[at] == Verdict.No)).ToList();
        // Each constraint alone has its variant, all together have none.
        if (blocking.Count == 0) blocking = [constraints[^1]];
        return new Candidate(document, [], [.. failures, .. blocking], unknown);
    }
}

/// <summary>
/// What one offer leaves open, another offer of the same product or model may state: a constraint that is unknown of one and satisfied by another, and failed by none, is
/// satisfied by both.
/// </summary>
internal static class EvidenceSharing
{
    public static List<Candidate> Share(List<Candidate> judged, ModelSignature signature)
    {
        if (!judged.Exists(candidate => candidate is { Failures.Count: 0, Unknown.Count: > 0 })) return judged;
        var groups = judged.GroupBy(candidate => candidate.Document.SameProductKey).Where(group => group.Skip(1).Any())
            .Concat(judged.GroupBy(candidate => signature.Of(candidate.Document)).Where(group => group.Key is not null && group.Skip(1).Any())).ToList();
        Dictionary<SearchDocument, HashSet<SearchConstraint>> proved = [];
        foreach (var group in groups)
            foreach (var candidate in group.Where(candidate => candidate is { Failures.Count: 0, Unknown.Count: > 0 }))
                foreach (var constraint in candidate.Unknown.Where(constraint => !constraint.IsPerOffer && IsProved(group, constraint)))
                {
                    if (!proved.TryGetValue(candidate.Document, out var constraints)) proved[candidate.Document] = constraints = [];
                    constraints.Add(constraint);
                }

        return judged.ConvertAll(candidate => proved.TryGetValue(candidate.Document, out var constraints) ? candidate with { Unknown = [.. candidate.Unknown.Where(constraint => !constraints.Contains(constraint))] } : candidate);
    }

    private static bool IsProved(IEnumerable<Candidate> offers, SearchConstraint constraint) =>
        offers.Any(other => !other.Unknown.Contains(constraint) && !other.Failures.Contains(constraint)) && !offers.Any(other => other.Failures.Contains(constraint));
}
