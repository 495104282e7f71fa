namespace ShopAgent.Shopping.Planning;

/// <summary>
/// Branch and bound over the shops. Each shop is closed, open with its fee, or open with free shipping; once all are decided, the needs are independent of each other but for the spending
/// that free shipping demands, which <see cref="OfferSearch"/> solves exactly. The bound is the cheapest offer of every need in shops that are not closed, or the spending demanded if that
/// is more, plus the fees decided on. The best plan is reached in the branch that names its own shops, so that nothing is lost by counting a shop's fee where the branch does not use it.
/// </summary>
internal sealed class PlanSearch(PlanProblem problem, int maxShops, CancellationToken cancellationToken)
{
    private readonly ShopUse[] _uses = new ShopUse[problem.Shops.Count];
    private readonly int[] _order = OrderOf(problem);
    private readonly long[][] _cheapest = [.. problem.Offers.Select(need => need.Select(offers => offers.Length == 0 ? long.MaxValue : offers[0].Cost).ToArray())];

    // A plan never uses more shops than it has needs.
    private readonly int _limit = Math.Min(maxShops, problem.NeedCount);
    private PlanSolution? _best;

    /// <summary>Null when no choice of so few shops meets every need.</summary>
    public PlanSolution? Run()
    {
        _best = new StartingPlans(problem, _limit).Best();
        Branch(0, open: 0, fees: 0, demanded: 0);
        return _best;
    }

    private void Branch(int depth, int open, long fees, long demanded)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (LowestGoods(open < _limit) is not { } goods || !CanImprove(Math.Max(goods, demanded) + fees + Savings(depth), open)) return;
        if (depth == _order.Length || open == _limit)
        {
            Solve(open, fees);
            return;
        }

        var shop = _order[depth];
        foreach (var use in UsesOf(shop))
        {
            _uses[shop] = use;
            Branch(depth + 1, open + 1, fees + FeeOf(shop, use), use == ShopUse.Free ? demanded + problem.Shops[shop].Missing!.Value : demanded);
        }

        _uses[shop] = ShopUse.Closed;
        Branch(depth + 1, open, fees, demanded);
        _uses[shop] = ShopUse.Undecided;
    }

    private void Solve(int open, long fees)
    {
        var bound = _best is null ? long.MaxValue : _best.Total - fees;
        if (new OfferSearch(problem, _uses, bound, cancellationToken).Run() is not { } plan) return;
        var solution = new PlanSolution(plan.Cost + fees, open, plan);
        if (solution.IsBetterThan(_best)) _best = solution;
    }

    private bool CanImprove(long total, int open) => _best is null || total < _best.Total || (total == _best.Total && open <= _best.Shops);

    /// <summary>Null when a need has no offer in the shops that are left.</summary>
    private long? LowestGoods(bool undecidedAllowed)
    {
        long sum = 0;
        foreach (var costs in _cheapest)
        {
            var lowest = long.MaxValue;
            for (var shop = 0; shop < costs.Length; shop++)
            {
                var isAllowed = _uses[shop] is ShopUse.Paid or ShopUse.Free || (undecidedAllowed && _uses[shop] == ShopUse.Undecided);
                if (isAllowed && costs[shop] < lowest) lowest = costs[shop];
            }

            if (lowest == long.MaxValue) return null;
            sum += lowest;
        }

        return sum;
    }

    /// <summary>The most that undecided shops can still save for lines in the basket; zero or below.</summary>
    private long Savings(int depth) => _order.Skip(depth).Sum(shop => Math.Min(0, problem.Shops[shop].FreeFee));

    private long FeeOf(int shop, ShopUse use) => use == ShopUse.Free ? problem.Shops[shop].FreeFee : problem.Shops[shop].PaidFee;

    private ShopUse[] UsesOf(int shop) => problem.Shops[shop].Missing is null ? [ShopUse.Paid] : [ShopUse.Paid, ShopUse.Free];

    /// <summary>Shops with the most needs at the lowest cost first, because deciding on them moves the bound most.</summary>
    private static int[] OrderOf(PlanProblem problem)
    {
        var wins = new int[problem.Shops.Count];
        foreach (var need in problem.Offers) wins[need.SelectMany(offers => offers).Min()!.Shop]++;
        return [.. Enumerable.Range(0, wins.Length).OrderByDescending(shop => wins[shop])];
    }
}
