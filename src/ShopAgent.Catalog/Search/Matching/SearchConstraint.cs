using ShopAgent.Catalog.Search.Documents;
using ShopAgent.Catalog.Search.Evidence;

namespace ShopAgent.Catalog.Search.Matching;

/// <summary>One hard constraint of a query.</summary>
/// <param name="Text">As a shopper reads it: "under 100 EUR".</param>
/// <param name="IsPerVariant">It is decided by the variant, not by the product.</param>
internal sealed record SearchConstraint(string Text, ConstraintKind Kind, bool IsPerVariant, Func<SearchDocument, DocumentVariant, Verdict> Check)
{
    /// <summary>What the thing is, as against what it shall be like: type, model, brand, words.</summary>
    public bool IsIdentity => Kind is ConstraintKind.Type or ConstraintKind.Term or ConstraintKind.Model or ConstraintKind.Brand or ConstraintKind.Quotation;

    /// <summary>It speaks of one shop's offer, or is a matter of safety: another shop's offer of the same product proves nothing.</summary>
    public bool IsPerOffer => Kind is ConstraintKind.Price or ConstraintKind.Stock or ConstraintKind.Condition or ConstraintKind.Rating or ConstraintKind.Merchant or ConstraintKind.Allergen
        or ConstraintKind.Diet or ConstraintKind.Colour or ConstraintKind.Size or ConstraintKind.Excluded or ConstraintKind.Term or ConstraintKind.Model or ConstraintKind.Type or ConstraintKind.Brand;

    /// <summary>A product that fails it may still stand in a ranking: it is of the kind, but of another make.</summary>
    public bool LeavesNear => IsIdentity || Kind is ConstraintKind.Interface or ConstraintKind.Compatibility;

    /// <summary>What the shopper does not want or must not have.</summary>
    public bool IsExclusion => Kind is ConstraintKind.Excluded or ConstraintKind.Allergen;
}

/// <summary>In the order in which an emptied result is explained.</summary>
internal enum ConstraintKind { Price, Spec, Size, Colour, Material, Stock, Rating, Interface, Compatibility, Substitute, Diet, Allergen, Excluded, Brand, Merchant, Condition, Quotation, Model, Type, Term }

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
