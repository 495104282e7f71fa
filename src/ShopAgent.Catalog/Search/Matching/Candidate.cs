using ShopAgent.Catalog.Search.Documents;

namespace ShopAgent.Catalog.Search.Matching;

/// <summary>A product and what the constraints say of it.</summary>
/// <param name="Variants">Those that satisfy the query or may, the certain ones first.</param>
/// <param name="Failures">Constraints that no variant satisfies; empty for a hit.</param>
/// <param name="Unknown">Constraints that nothing is known about.</param>
internal sealed record Candidate(SearchDocument Document, IReadOnlyList<DocumentVariant> Variants, IReadOnlyList<SearchConstraint> Failures, IReadOnlyList<SearchConstraint> Unknown)
{
    public double Score { get; init; }

    public bool IsCertain => Failures.Count == 0 && Unknown.Count == 0;

    public bool IsPossible => Failures.Count == 0;
}
