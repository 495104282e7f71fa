using ShopAgent.Catalog.Search.Documents;
using ShopAgent.Catalog.Search.Evidence;

namespace ShopAgent.Catalog.Search.Matching;

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
