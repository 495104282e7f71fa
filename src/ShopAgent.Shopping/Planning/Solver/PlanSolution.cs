namespace ShopAgent.Shopping.Planning.Solver;

/// <summary>A whole plan with its value.</summary>
/// <param name="Offers">One for each need.</param>
/// <param name="Value">What the search minimises: values of the offers and fees.</param>
/// <param name="Total">Money, minor units: goods and added shipping.</param>
/// <param name="Shops">Shops that are ordered from.</param>
internal sealed record PlanSolution(PlanOffer[] Offers, long Value, long Total, int Shops, long Rank)
{
    public static PlanSolution Of(PlanProblem problem, PlanOffer[] offers)
    {
        Span<long> spent = stackalloc long[problem.Shops.Count + 1];
        long value = 0, goods = 0, rank = 0, fees = 0;
        var shops = 0;
        foreach (var offer in offers)
        {
            value += offer.Value;
            goods += offer.Cost;
            rank += offer.Rank;
            spent[offer.Shop] += offer.Cost;
        }

        for (var shop = 0; shop < problem.Shops.Count; shop++)
        {
            if (spent[shop] == 0) continue;
            shops++;
            fees += problem.Shops[shop].FeeFor(spent[shop]);
        }

        return new PlanSolution(offers, value + fees, goods + fees, shops, rank);
    }

    /// <summary>Lower value, then fewer shops, then lower rank (less waste, more utility), then lower keys in the order of the needs.</summary>
    public bool IsBetterThan(PlanSolution? other)
    {
        if (other is null) return true;
        if (Value != other.Value) return Value < other.Value;
        if (Shops != other.Shops) return Shops < other.Shops;
        if (Rank != other.Rank) return Rank < other.Rank;
        for (var need = 0; need < Offers.Length; need++)
        {
            if (Offers[need].Order != other.Offers[need].Order) return Offers[need].Order < other.Offers[need].Order;
        }

        return false;
    }
}

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
