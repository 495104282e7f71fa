namespace ShopAgent.Shopping.Planning.Solver;

/// <summary>
/// The least value of offers where some shops demand a spending in return for free shipping, and a budget limits the whole. Demands and budget are relaxed (Lagrangian relaxation, see Fisher,
/// "The Lagrangian Relaxation Method for Solving Integer Programming Problems", Management Science 27 (1), 1981): with a share of what is spent at a demanding shop paid back, and a price on
/// every cent of the budget, the needs are independent of each other. Good shares are found by subgradient steps, a good price by bisection; any shares and price give a true bound. It is kept
/// in floating point and lowered by a margin above its rounding errors before it is compared with integers.
/// </summary>
internal sealed class SpendingBound
{
    /// <summary>Doublings and halvings of the budget's price.</summary>
    private const int PriceSteps = 60;

    private readonly PlanOffer[][] _offers;
    private readonly int[] _demandOf;
    private readonly long[] _demands;
    private readonly PlanOffer[] _taken;

    /// <param name="offers">By need; none may be empty.</param>
    /// <param name="demandOf">By shop, the index of its demand; below zero for a shop that demands nothing.</param>
    /// <param name="demands">Spending demanded, in minor units.</param>
    /// <param name="budget">What all offers may cost together; null: no limit.</param>
    public SpendingBound(PlanOffer[][] offers, int[] demandOf, long[] demands, long? budget)
    {
        (_offers, _demandOf, _demands) = (offers, demandOf, demands);
        _taken = new PlanOffer[offers.Length];
        Shares = new double[demands.Length];
        Budget = budget;
        if (budget is { } limit) Price = PriceFor(limit);
        Value = Lowest(Shares) - (Price * (budget ?? 0));
    }

    /// <summary>What of each demand is paid back, from 0.</summary>
    public double[] Shares { get; private set; }

    public long? Budget { get; }

    /// <summary>What a minor unit of the budget counts, from 0.</summary>
    public double Price { get; }

    /// <summary>The bound.</summary>
    public double Value { get; private set; }

    /// <summary>The bound as an integer, rounding errors allowed for.</summary>
    public static long Safe(double value) => (long)Math.Ceiling(value - 1e-4 - (Math.Abs(value) * 1e-11));

    public double Weigh(PlanOffer offer) => Weigh(offer, Shares);

    /// <summary>Tries better shares, from the best so far on.</summary>
    /// <param name="caps">The most that a share may be.</param>
    /// <param name="target">Value from which the bound is good enough; infinite when there is none.</param>
    /// <param name="seen">Is shown the offers that each step takes.</param>
    public void Improve(double[] caps, double target, int steps, Action<PlanOffer[]> seen)
    {
        if (_demands.Length == 0) return;
        var shares = (double[])Shares.Clone();
        var missing = new double[_demands.Length];
        var scale = 1.0;
        var budgetPart = Price * (Budget ?? 0);
        for (var step = 0; step < steps; step++)
        {
            var value = Lowest(shares) - budgetPart;
            for (var index = 0; index < shares.Length; index++) value += shares[index] * _demands[index];
            if (value > Value || step == 0) (Value, Shares) = (Math.Max(value, Value), (double[])shares.Clone());
            else scale *= 0.7;
            seen(_taken);
            if (Value > target || !Step(shares, caps, missing, scale, value, target)) return;
        }
    }

    private bool Step(double[] shares, double[] caps, double[] missing, double scale, double value, double target)
    {
        for (var index = 0; index < missing.Length; index++) missing[index] = _demands[index];
        foreach (var offer in _taken)
        {
            if (_demandOf[offer.Shop] is >= 0 and var met) missing[met] -= offer.Cost;
        }

        double norm = 0;
        for (var index = 0; index < missing.Length; index++)
        {
            if (missing[index] > 0 ? shares[index] < caps[index] : shares[index] > 0) norm += missing[index] * missing[index];
        }

        if (norm == 0) return false;
        var length = scale * Math.Max(1, double.IsFinite(target) ? target - value : Math.Abs(value) * 0.05);
        for (var index = 0; index < shares.Length; index++) shares[index] = Math.Clamp(shares[index] + (length * missing[index] / norm), 0, caps[index]);
        return true;
    }

    /// <summary>The sum of the lowest weighed values; remembers the offers.</summary>
    private double Lowest(double[] shares)
    {
        double sum = 0;
        for (var need = 0; need < _offers.Length; need++)
        {
            var lowest = double.MaxValue;
            foreach (var offer in _offers[need])
            {
                var weighed = Weigh(offer, shares);
                if (weighed < lowest) (lowest, _taken[need]) = (weighed, offer);
            }

            sum += lowest;
        }

        return sum;
    }

    private double Weigh(PlanOffer offer, double[] shares) =>
        offer.Value + ((Price - (_demandOf[offer.Shop] is >= 0 and var demand ? shares[demand] : 0)) * offer.Cost);

    private double PriceFor(long limit)
    {
        if (CostAt(0) <= limit) return 0;
        double low = 0, high = 1;
        for (var step = 0; step < PriceSteps && CostAt(high) > limit; step++) (low, high) = (high, high * 2);
        for (var step = 0; step < PriceSteps && high - low > high * 1e-6; step++)
        {
            var middle = (low + high) / 2;
            (low, high) = CostAt(middle) > limit ? (middle, high) : (low, middle);
        }

        return high;
    }

    private long CostAt(double price)
    {
        long cost = 0;
        foreach (var need in _offers)
        {
            var (lowest, taken) = (double.MaxValue, 0L);
            foreach (var offer in need)
            {
                var weighed = offer.Value + (price * offer.Cost);
                if (weighed < lowest) (lowest, taken) = (weighed, offer.Cost);
            }

            cost += taken;
        }

        return cost;
    }
}
