namespace ShopAgent.Shopping.Planning.Solver;

/// <summary>The best plan found so far, and what the search left unexplored when its time was over.</summary>
/// <param name="budget">Most that plan may cost, minor units; null: no limit, or one that is looked at afterwards.</param>
/// <param name="enough">A plan must cost no more than this before time may end the search; null: any plan will do.</param>
internal sealed class Incumbent(PlanProblem problem, int maxShops, long? budget, long? enough)
{
    private long _leftOut = long.MaxValue;

    public PlanSolution? Best { get; private set; }

    /// <summary>There is a plan that is of use, so that time may end the search.</summary>
    public bool MayStop => Best is { } best && best.Total <= (enough ?? long.MaxValue);

    public int MaxShops => maxShops;

    public long? Budget => budget;

    /// <summary>No plan has a lower value than this.</summary>
    public long LowerBound => Math.Min(_leftOut, Best?.Value ?? long.MaxValue);

    /// <summary>Nothing was left out, or nothing that could be better than the best.</summary>
    public bool IsProved => Best is { } best ? _leftOut > best.Value : _leftOut == long.MaxValue;

    public void Try(PlanOffer[] offers)
    {
        var solution = PlanSolution.Of(problem, offers);
        if (solution.Shops > maxShops || solution.Total > budget || !solution.IsBetterThan(Best)) return;
        Best = solution with { Offers = (PlanOffer[])offers.Clone() };
    }

    /// <summary>Whether a plan of at least this value can still win.</summary>
    public bool CanImprove(long value, int shops)
    {
        if (Best is not { } best) return true;
        value = Raised(value);
        return value < best.Value || (value == best.Value && shops <= best.Shops);
    }

    /// <summary>As above, where the rank is at least so much.</summary>
    public bool CanImprove(long value, int shops, long rank) => CanImprove(value, shops) && (Best is not { } best || value < best.Value || shops < best.Shops || rank <= best.Rank);

    public void LeaveOut(long bound) => _leftOut = Math.Min(_leftOut, Raised(bound));

    /// <summary>Needs are left out whole: above what all else can count, a bound stands for one more of them.</summary>
    private long Raised(long bound) => problem.Penalties is { } penalties && bound > 0 && bound % penalties.LeaveOut > penalties.Rest ? ((bound / penalties.LeaveOut) + 1) * penalties.LeaveOut : bound;
}
