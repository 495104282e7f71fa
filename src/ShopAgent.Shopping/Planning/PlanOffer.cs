namespace ShopAgent.Shopping.Planning;

/// <summary>A candidate as the search sees it.</summary>
/// <param name="Shop">Index of the shop in <see cref="PlanProblem.Shops"/>.</param>
/// <param name="Cost">Minor units.</param>
/// <param name="Utility">Millionths, so that sums are exact and their order does not matter.</param>
internal sealed record PlanOffer(int Shop, long Cost, long Utility, PlanCandidate Candidate) : IComparable<PlanOffer>
{
    private const double UtilityUnits = 1_000_000;

    public static PlanOffer Of(PlanCandidate candidate, int shop) =>
        new(shop, candidate.Cost.MinorUnits, double.IsFinite(candidate.Utility) ? (long)Math.Round(Math.Clamp(candidate.Utility, 0, 1) * UtilityUnits) : 0, candidate);

    /// <summary>The cheaper first, then the more useful, then the lower variant id.</summary>
    public int CompareTo(PlanOffer? other)
    {
        if (other is null) return -1;
        if (Cost != other.Cost) return Cost.CompareTo(other.Cost);
        if (Utility != other.Utility) return other.Utility.CompareTo(Utility);
        return string.CompareOrdinal(Candidate.VariantId, other.Candidate.VariantId);
    }
}
