namespace ShopAgent.Shopping.Planning;

/// <summary>
/// The least that offers can cost where some shops demand a spending in return for free shipping. The demands are relaxed (Lagrangian relaxation, see Fisher, "The Lagrangian Relaxation Method
/// for Solving Integer Programming Problems", Management Science 27 (1), 1981): with a share from 0 to 1 of what is spent at such a shop paid back, no choice that meets the demands costs less
/// than the shares of the demands plus the offers that are then cheapest. Good shares are found by subgradient steps; any shares give a true bound, in exact integers.
/// </summary>
internal sealed class SpendingBound
{
    /// <summary>A share is counted in thousandths.</summary>
    private const int Units = 1000;

    /// <summary>On random requests of 6 to 20 needs the whole search was about as fast with 15 steps, and slower with 100.</summary>
    private const int Steps = 40;

    private readonly PlanOffer[][] _cheapest;
    private readonly int[] _demandOf;
    private readonly long[] _demands;
    private long[] _shares;
    private long[] _rest;

    /// <param name="offers">By need, ascending by cost.</param>
    /// <param name="demandOf">By shop, the index of its demand; below zero for a shop that demands nothing.</param>
    /// <param name="demands">Spending demanded, in minor units.</param>
    /// <param name="bound">What the choice may cost at most.</param>
    public SpendingBound(PlanOffer[][] offers, int[] demandOf, long[] demands, long bound)
    {
        // Of one shop's offers the cheapest stays the cheapest, whatever share is paid back.
        _cheapest = [.. offers.Select(need => need.DistinctBy(offer => offer.Shop).ToArray())];
        _demandOf = demandOf;
        _demands = demands;
        _shares = new long[demands.Length];
        _rest = new long[offers.Length + 1];
        Improve(bound);
    }

    /// <summary>Whether an amount can pay for the needs from this one on with these demands. A search without a bound yet asks with an amount near the end of the range.</summary>
    public bool Allows(long amount, Shortfall demands, int need)
    {
        var isBounded = amount <= long.MaxValue / Units;
        return !isBounded || demands.Weigh(_shares) + _rest[need] <= amount * Units;
    }

    private void Improve(long bound)
    {
        var shares = new double[_demands.Length];
        var best = long.MinValue;
        var scale = 1.0;
        for (var step = 0; step < Steps; step++)
        {
            long[] candidate = [.. shares.Select(share => (long)(share * Units))];
            var missing = (long[])_demands.Clone();
            var rest = Lowest(candidate, missing);
            var value = rest[0] + candidate.Zip(_demands, (share, demand) => share * demand).Sum();
            if (value > best) (best, _shares, _rest) = (value, candidate, rest);
            else scale /= 2;
            if (!Step(shares, missing, scale * Math.Max(1, Target(bound) - ((double)value / Units)))) return;
        }
    }

    private double Target(long bound) => bound > long.MaxValue / Units ? _demands.Sum() + _cheapest.Sum(need => need[0].Cost) : bound;

    /// <summary>Moves the shares towards demands that are not met; false when there is nothing to gain.</summary>
    private static bool Step(double[] shares, long[] missing, double length)
    {
        var norm = missing.Where((amount, index) => amount > 0 || shares[index] > 0).Sum(amount => (double)amount * amount);
        if (norm == 0) return false;
        for (var index = 0; index < shares.Length; index++) shares[index] = Math.Clamp(shares[index] + (length * missing[index] / norm), 0, 1);
        return true;
    }

    /// <summary>By need, the sum of the lowest weighed costs from there on; takes what those offers spend off the demands.</summary>
    private long[] Lowest(long[] shares, long[] missing)
    {
        var rest = new long[_cheapest.Length + 1];
        for (var need = _cheapest.Length - 1; need >= 0; need--)
        {
            var (lowest, taken) = (long.MaxValue, _cheapest[need][0]);
            foreach (var offer in _cheapest[need])
            {
                var demand = _demandOf[offer.Shop];
                var weighed = offer.Cost * (demand < 0 ? Units : Units - shares[demand]);
                if (weighed < lowest) (lowest, taken) = (weighed, offer);
            }

            rest[need] = rest[need + 1] + lowest;
            if (_demandOf[taken.Shop] is >= 0 and var met) missing[met] -= taken.Cost;
        }

        return rest;
    }
}
