namespace ShopAgent.Shopping.Planning.Solver;

/// <summary>What the search over the shops looks up: lowest weighed values by shop and need, and fees. A budget counts with one price that is good at the root.</summary>
internal sealed class ShopBounds
{
    /// <summary>Stands for "no offer"; sums of it stay finite.</summary>
    public const double None = 1e30;

    public ShopBounds(PlanProblem problem, long? budget)
    {
        var count = problem.Shops.Count;
        Missing = [.. problem.Shops.Select((shop, index) => shop.Missing is { } missing && Reachable(problem, index) >= missing ? missing : (long?)null)];
        var price = budget is { } limit ? PriceOf(problem, limit - problem.Shops.Sum(shop => Math.Min(0, shop.FreeFee))) : 0;
        BudgetPart = price * (budget ?? 0);
        Rates = new double[count + 1];
        Plain = new double[count + 1][];
        Discounted = new double[count + 1][];
        LeastFee = new double[count];
        ChargedFee = new double[count];
        for (var shop = 0; shop <= count; shop++)
        {
            if (shop < count) SetFees(problem.Shops[shop], shop, price);
            Plain[shop] = Lowest(problem, shop, price);
            Discounted[shop] = Rates[shop] == 0 ? Plain[shop] : Lowest(problem, shop, price - Rates[shop]);
        }

        Order = OrderOf(problem);
        Undecided = new double[count + 1][];
        Savings = new double[count + 1];
        Undecided[count] = [.. Enumerable.Repeat(None, problem.NeedCount)];
        for (var depth = count - 1; depth >= 0; depth--)
        {
            Undecided[depth] = [.. Undecided[depth + 1].Zip(Plain[Order[depth]], Math.Min)];
            Savings[depth] = Savings[depth + 1] + Math.Min(0, LeastFee[Order[depth]]);
        }
    }

    /// <summary>Shops in the order in which the search decides on them.</summary>
    public int[] Order { get; }

    /// <summary>By shop: spending that makes shipping free; null where that changes nothing or no choice of offers reaches it.</summary>
    public long?[] Missing { get; }

    /// <summary>By shop, then need: the lowest weighed value.</summary>
    public double[][] Plain { get; }

    /// <summary>The same with the fee paid back in proportion to the spending.</summary>
    public double[][] Discounted { get; }

    /// <summary>By shop: the share of the spending that pays the fee back when the threshold is reached.</summary>
    public double[] Rates { get; }

    public double[] LeastFee { get; }

    public double[] ChargedFee { get; }

    /// <summary>By depth of the search, then need: the lowest weighed value in the shops that are still undecided there.</summary>
    public double[][] Undecided { get; }

    /// <summary>By depth: the most that undecided shops can save for lines in the basket; zero or below.</summary>
    public double[] Savings { get; }

    /// <summary>What the budget takes off the weighed sums.</summary>
    public double BudgetPart { get; }

    private static double PriceOf(PlanProblem problem, long limit)
    {
        PlanOffer[][] offers = [.. problem.Offers.Select(need => need.SelectMany(shop => shop).ToArray())];
        return new SpendingBound(offers, [.. Enumerable.Repeat(-1, problem.Shops.Count + 1)], [], limit).Price;
    }

    private void SetFees(PlanShop shop, int index, double price)
    {
        var free = (Missing[index] is null ? shop.PaidFee : shop.FreeFee) * (1 + price);
        var paid = shop.PaidFee * (1 + price);
        LeastFee[index] = free;
        ChargedFee[index] = paid;
        if (Missing[index] is { } missing) Rates[index] = (paid - free) / missing;
    }

    private static long Reachable(PlanProblem problem, int shop) => problem.Offers.Sum(need => need[shop] is [.., var dearest] ? dearest.Cost : 0);

    private static double[] Lowest(PlanProblem problem, int shop, double price)
    {
        var lowest = new double[problem.NeedCount];
        for (var need = 0; need < lowest.Length; need++)
        {
            lowest[need] = None;
            foreach (var offer in problem.Offers[need][shop]) lowest[need] = Math.Min(lowest[need], offer.Value + (price * offer.Cost));
        }

        return lowest;
    }

    /// <summary>Shops with the most needs at the lowest value first, because deciding on them moves the bound most.</summary>
    private int[] OrderOf(PlanProblem problem)
    {
        var wins = new int[problem.Shops.Count + 1];
        for (var need = 0; need < problem.NeedCount; need++)
        {
            var best = 0;
            for (var shop = 1; shop < wins.Length; shop++)
            {
                if (Plain[shop][need] < Plain[best][need]) best = shop;
            }

            wins[best]++;
        }

        return [.. Enumerable.Range(0, problem.Shops.Count).OrderByDescending(shop => wins[shop])];
    }
}
