namespace ShopAgent.Shopping.Planning.Solver;

/// <summary>
/// The best plan when it is settled which shops are ordered from. Each shop with a threshold is either paid for or must reach it; for every such choice that its bound does not rule out,
/// <see cref="OfferSearch"/> finds the best offers.
/// </summary>
internal sealed class SubsetSearch(PlanProblem problem, ShopBounds bounds, Incumbent incumbent, SearchClock clock)
{
    /// <summary>Subgradient steps for the bound of the shops: few are enough to rule most of them out.</summary>
    private const int ShopSteps = 12;

    /// <summary>The same for one choice of thresholds to reach; many, because what they do not rule out is dearer.</summary>
    private static readonly int[] ChoiceSteps = [25, 150];

    private readonly int[] _demandOf = new int[problem.Shops.Count + 1];
    private readonly bool[] _mustReach = new bool[problem.Shops.Count + 1];
    private int _open;
    private int[] _shops = [];
    private int[] _thresholds = [];
    private PlanOffer[][] _offers = [];
    private long _goods;

    /// <param name="open">How many shops are open.</param>
    /// <param name="lowest">What is known to be the least value here.</param>
    public void Run(bool[] isOpen, int open, long lowest)
    {
        _open = open;
        _shops = [.. Enumerable.Range(0, isOpen.Length).Where(shop => isOpen[shop])];
        _thresholds = [.. _shops.Where(shop => shop != problem.Nowhere && bounds.Missing[shop] is not null)];
        _offers = new PlanOffer[problem.NeedCount][];
        for (var need = 0; need < _offers.Length; need++) _offers[need] = Useful(need);
        if (!ShopsAllow(ref lowest)) return;
        _goods = _offers.Sum(need => need.Min(offer => offer.Value));
        long fees = 0;
        foreach (var shop in _shops)
        {
            _mustReach[shop] = false;
            if (shop != problem.Nowhere && bounds.Missing[shop] is null) fees += problem.Shops[shop].PaidFee;
        }

        Choose(0, fees, 0, lowest);
    }

    /// <summary>Offers that can have the lowest weighed value, whatever share of their cost is paid back: of each shop those that are better than every cheaper one by the goal.</summary>
    private PlanOffer[] Useful(int need)
    {
        var found = new List<PlanOffer>(_shops.Length);
        foreach (var shop in _shops)
        {
            var penalty = long.MaxValue;
            foreach (var offer in problem.Offers[need][shop])
            {
                if (offer.Value - offer.Cost >= penalty) continue;
                penalty = offer.Value - offer.Cost;
                found.Add(offer);
            }
        }

        return [.. found];
    }

    private bool ShopsAllow(ref long lowest)
    {
        if (_thresholds.Length == 0 && incumbent.Budget is null) return true;
        Array.Fill(_demandOf, -1);
        var demands = new long[_thresholds.Length];
        var caps = new double[_thresholds.Length];
        long fees = 0;
        foreach (var shop in _shops) fees += shop == problem.Nowhere ? 0 : bounds.Missing[shop] is null ? problem.Shops[shop].PaidFee : problem.Shops[shop].FreeFee;
        for (var index = 0; index < demands.Length; index++)
        {
            var shop = problem.Shops[_thresholds[index]];
            demands[index] = bounds.Missing[_thresholds[index]]!.Value;
            _demandOf[_thresholds[index]] = index;
            caps[index] = (double)(shop.PaidFee - shop.FreeFee) / demands[index];
        }

        var bound = new SpendingBound(_offers, _demandOf, demands, incumbent.Budget - fees);
        for (var index = 0; index < caps.Length; index++) caps[index] *= 1 + bound.Price;
        bound.Improve(caps, TargetFor(fees), ShopSteps, incumbent.Try);
        lowest = Math.Max(lowest, SpendingBound.Safe(bound.Value) + fees);
        return incumbent.CanImprove(lowest, _open);
    }

    private double TargetFor(long fees) => incumbent.Best is { } best ? best.Value - fees : double.PositiveInfinity;

    /// <param name="demanded">Spending that the choices so far demand.</param>
    private void Choose(int index, long fees, long demanded, long lowest)
    {
        var least = fees;
        for (var rest = index; rest < _thresholds.Length; rest++) least += problem.Shops[_thresholds[rest]].FreeFee;
        lowest = Math.Max(lowest, Math.Max(_goods, demanded) + least);
        if (!incumbent.CanImprove(lowest, _open) || demanded + least > incumbent.Budget) return;
        if (clock.IsOver && incumbent.MayStop)
        {
            incumbent.LeaveOut(lowest);
            return;
        }

        if (index == _thresholds.Length)
        {
            Solve(fees, lowest);
            return;
        }

        var shop = _thresholds[index];
        _mustReach[shop] = true;
        Choose(index + 1, fees + problem.Shops[shop].FreeFee, demanded + bounds.Missing[shop]!.Value, lowest);
        _mustReach[shop] = false;
        Choose(index + 1, fees + problem.Shops[shop].PaidFee, demanded, lowest);
    }

    private void Solve(long fees, long lowest)
    {
        Array.Fill(_demandOf, -1);
        int[] reaching = [.. _thresholds.Where(shop => _mustReach[shop])];
        for (var index = 0; index < reaching.Length; index++) _demandOf[reaching[index]] = index;
        long[] demands = [.. reaching.Select(shop => bounds.Missing[shop]!.Value)];
        var budget = incumbent.Budget - fees;
        if (TakeBest(demands, budget)) return;

        var bound = new SpendingBound(_offers, _demandOf, demands, budget);
        var caps = new double[demands.Length];
        Array.Fill(caps, 1 + bound.Price);
        foreach (var steps in ChoiceSteps)
        {
            bound.Improve(caps, TargetFor(fees), steps, incumbent.Try);
            lowest = Math.Max(lowest, SpendingBound.Safe(bound.Value) + fees);
            if (!incumbent.CanImprove(lowest, _open)) return;
        }

        new OfferSearch(problem, incumbent, clock, bound, _demandOf, demands, _shops, _open, fees).Run(lowest);
    }

    /// <summary>The best offer of every need, if together they reach what they must within the budget: nothing can be better.</summary>
    private bool TakeBest(long[] demands, long? budget)
    {
        var missing = (long[])demands.Clone();
        var taken = new PlanOffer[_offers.Length];
        long cost = 0;
        for (var need = 0; need < taken.Length; need++)
        {
            var best = _offers[need][0];
            foreach (var offer in _offers[need])
            {
                if (offer.CompareTo(best) < 0) best = offer;
            }

            taken[need] = best;
            cost += best.Cost;
            if (_demandOf[best.Shop] is >= 0 and var met) missing[met] -= best.Cost;
        }

        if (cost > budget || Array.Exists(missing, amount => amount > 0)) return false;
        incumbent.Try(taken);
        return true;
    }
}
