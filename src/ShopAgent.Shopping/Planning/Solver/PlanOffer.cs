using ShopAgent.Shopping.Planning.Model;

namespace ShopAgent.Shopping.Planning.Solver;

/// <summary>A candidate as the search sees it.</summary>
/// <param name="Shop">Index of the shop in <see cref="PlanProblem.Shops"/>, or <see cref="PlanProblem.Nowhere"/> for a need that is left out.</param>
/// <param name="Cost">Minor units.</param>
/// <param name="Value">What the search minimises, beside fees: the cost, and what the goal adds to it; never below the cost.</param>
/// <param name="Rank">Breaks ties of the value, the lower the better: waste first, then what the utility falls short of 1. A sum of ranks is exact.</param>
/// <param name="Order">Breaks ties of the rank: place of the candidate's key among those of its need.</param>
/// <param name="Candidate">Null: the need is left out.</param>
internal sealed record PlanOffer(int Shop, long Cost, long Value, long Rank, int Order, PlanCandidate? Candidate) : IComparable<PlanOffer>
{
    private const double UtilityUnits = 1_000_000;

    /// <summary>Waste is counted in ten-thousandths, up to a hundred times the quantity.</summary>
    private const double WasteUnits = 10_000;
    private const double MostWaste = 100;

    /// <summary>More than the utilities of this many needs can differ by, so that any waste counts before them.</summary>
    private const long RankOfWaste = 1L << 28;

    public static long RankOf(PlanCandidate candidate)
    {
        var missing = double.IsFinite(candidate.Utility) ? (long)Math.Round((1 - Math.Clamp(candidate.Utility, 0, 1)) * UtilityUnits) : (long)UtilityUnits;
        return ((long)Math.Round(Math.Clamp(candidate.Waste, 0, MostWaste) * WasteUnits) * RankOfWaste) + missing;
    }

    /// <summary>The lower value first, then the lower rank, then the lower key.</summary>
    public int CompareTo(PlanOffer? other)
    {
        if (other is null) return -1;
        if (Value != other.Value) return Value.CompareTo(other.Value);
        return Rank != other.Rank ? Rank.CompareTo(other.Rank) : Order.CompareTo(other.Order);
    }
}
