using System.Diagnostics;

namespace ShopAgent.Shopping.Planning.Solver;

/// <summary>
/// Branch and bound over the shops: each is ordered from or not, and <see cref="SubsetSearch"/> finds the best plan once that is settled. A node is bounded twice: by the lowest values in shops
/// that are not closed plus the least fees of the open ones, and by the same where every open shop with a threshold charges its whole fee and pays it back in proportion to what is spent there
/// (the line below the fee as a function of the spending). The best plan is reached in the branch that names its own shops, so that nothing is lost by counting a fee for a shop not used.
/// </summary>
internal sealed class ShopSearch
{
    private const int MostRemembered = 20_000;

    private readonly PlanProblem _problem;
    private readonly List<(bool[] IsOpen, int Open, long Lowest)> _subsets = [];
    private readonly Incumbent _incumbent;
    private readonly SearchClock _clock;
    private readonly ShopBounds _bounds;
    private readonly SubsetSearch _subset;
    private readonly bool[] _isOpen;
    private readonly double[][] _plain;
    private readonly double[][] _discounted;
    private readonly int _limit;

    private ShopSearch(PlanProblem problem, Incumbent incumbent, SearchClock clock)
    {
        (_problem, _incumbent, _clock) = (problem, incumbent, clock);
        _bounds = new ShopBounds(problem, incumbent.Budget);
        _subset = new SubsetSearch(problem, _bounds, incumbent, clock);
        var shops = problem.Shops.Count;
        // A plan never uses more shops than it has needs.
        _limit = Math.Min(incumbent.MaxShops, Math.Min(shops, problem.NeedCount));
        _isOpen = new bool[shops + 1];
        _isOpen[problem.Nowhere] = true;
        _plain = [.. Enumerable.Range(0, _limit + 1).Select(_ => (double[])_bounds.Plain[problem.Nowhere].Clone())];
        _discounted = [.. Enumerable.Range(0, _limit + 1).Select(_ => (double[])_bounds.Plain[problem.Nowhere].Clone())];
    }

    /// <param name="maxShops">At most so many shops.</param>
    /// <param name="budget">Minor units; null: no limit.</param>
    /// <param name="start">Offers of a plan that keeps the limits; null: none is known.</param>
    /// <param name="enough">Total that a plan must not exceed before the time limit counts, so that the limit never makes a feasible request look infeasible.</param>
    public static Incumbent Run(PlanProblem problem, int maxShops, long? budget, SearchClock clock, PlanOffer[]? start = null, long? enough = null)
    {
        var incumbent = new Incumbent(problem, maxShops, budget, enough);
        if (start is not null) incumbent.Try(start);
        new StartingPlans(problem, incumbent).Find();
        new ShopSearch(problem, incumbent, clock).Run();
        return incumbent;
    }

    private void Run()
    {
        Branch(0, 0, 0, 0);
        _subsets.Sort((left, right) => left.Lowest != right.Lowest ? left.Lowest.CompareTo(right.Lowest) : left.Open.CompareTo(right.Open));
        foreach (var (isOpen, open, lowest) in _subsets) Explore(isOpen, open, lowest);
    }

    private void Explore(bool[] isOpen, int open, long lowest)
    {
        if (!_incumbent.CanImprove(lowest, open)) return;
        if (_clock.IsOver && _incumbent.MayStop) _incumbent.LeaveOut(lowest);
        else _subset.Run(isOpen, open, lowest);
    }

    private void Branch(int depth, int open, double least, double charged)
    {
        if (Lowest(depth, open, least, charged) is not { } lowest || !_incumbent.CanImprove(lowest, open)) return;
        if (_clock.IsOver && _incumbent.MayStop)
        {
            _incumbent.LeaveOut(lowest);
            return;
        }

        if (depth == _bounds.Order.Length || open == _limit)
        {
            // The most promising shops first; where there are too many to remember, in the order in which they come.
            if (_subsets.Count < MostRemembered) _subsets.Add(((bool[])_isOpen.Clone(), open, lowest));
            else Explore(_isOpen, open, lowest);
            return;
        }

        var shop = _bounds.Order[depth];
        for (var need = 0; need < _problem.NeedCount; need++)
        {
            _plain[open + 1][need] = Math.Min(_plain[open][need], _bounds.Plain[shop][need]);
            _discounted[open + 1][need] = Math.Min(_discounted[open][need], _bounds.Discounted[shop][need]);
        }

        _isOpen[shop] = true;
        Branch(depth + 1, open + 1, least + _bounds.LeastFee[shop], charged + _bounds.ChargedFee[shop]);
        _isOpen[shop] = false;
        Branch(depth + 1, open, least, charged);
    }

    /// <summary>Null when a need has no offer in the shops that are left.</summary>
    private long? Lowest(int depth, int open, double least, double charged)
    {
        var (plain, discounted) = (_plain[open], _discounted[open]);
        var undecided = open < _limit ? _bounds.Undecided[depth] : _bounds.Undecided[^1];
        for (var need = 0; need < plain.Length; need++)
        {
            var rest = undecided[need];
            least += Math.Min(plain[need], rest);
            charged += Math.Min(discounted[need], rest);
        }

        if (least >= ShopBounds.None) return null;
        return SpendingBound.Safe(Math.Max(least, charged) + (open < _limit ? _bounds.Savings[depth] : 0) - _bounds.BudgetPart);
    }
}

/// <summary>Says when a search must end: at the time limit with what it has, at a cancellation with an exception.</summary>
/// <param name="limit">Null: no limit.</param>
internal sealed class SearchClock(TimeSpan? limit, CancellationToken cancellationToken)
{
    private readonly long _started = Stopwatch.GetTimestamp();

    public bool IsOver
    {
        get
        {
            cancellationToken.ThrowIfCancellationRequested();
            return limit is { } time && Stopwatch.GetElapsedTime(_started) >= time;
        }
    }
}
