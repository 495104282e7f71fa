namespace ShopAgent.Shopping.Planning.Solver;

/// <summary>
/// The best offers for all needs when it is settled which shops are open and which of them must reach their free-shipping threshold. Need by need (dynamic programming), one label a state: of
/// two partial plans that miss the same, the worse one can never win, nor one that has spent more for a worse value. <see cref="SpendingBound"/> drops labels that cannot stay below the best
/// plan known, and offers that no label can afford.
/// </summary>
internal sealed class OfferSearch
{
    /// <summary>Labels of one need; beyond, memory would be at stake and the choice is left out with its bound. Never met in measurements of 20 needs at 10 shops.</summary>
    private const int MostLabels = 2_000_000;

    /// <summary>Up to so many demands, every set of demands that are met already has its own bound.</summary>
    private const int MostMasked = 5;

    /// <summary>Labels of one need in the first, quick pass, which finds a good plan and so lets the exact pass drop more.</summary>
    private const int Beam = 100;

    /// <summary>With several amounts in a state, how many labels each is compared with.</summary>
    private const int LabelsCompared = 32;

    private const int LabelsBetweenLooks = 4096;

        private readonly Incumbent _incumbent;
    private readonly SearchClock _clock;
    private readonly SpendingBound _bound;
    private readonly int[] _demandOf;
    private readonly long[] _demands;
    private readonly int _open;
    private readonly long _fees;
    private readonly int[] _order;
    private readonly PlanOffer[][] _offers;
    private readonly LabelState _state;
    private readonly List<Label[]> _stages = [];
    private readonly double[][] _rest;
    private readonly long[] _leastRank;
    private readonly long[] _leastCost;
    private readonly long[][] _reachable;

    public OfferSearch(
        PlanProblem problem, Incumbent incumbent, SearchClock clock, SpendingBound bound, int[] demandOf, long[] demands, int[] shops, int open, long fees)
    {
        (_incumbent, _clock, _bound, _demandOf, _demands, _open, _fees) = (incumbent, clock, bound, demandOf, demands, open, fees);
        // The needs that can spend the most first: what is left then are small amounts, which the bounds judge well.
        _order = [.. Enumerable.Range(0, problem.NeedCount).OrderByDescending(need => problem.Offers[need].Max(offers => offers is [.., var dearest] ? dearest.Cost : 0))];
        _offers = [.. _order.Select(need => Useful(problem.Offers[need], shops))];
        _state = new LabelState(demands, bound.Budget);
        var masks = demands.Length <= MostMasked ? 1 << demands.Length : 1;
        _rest = [.. Enumerable.Range(0, masks).Select(met => Rest(offer => Weigh(offer, met)))];
        _leastRank = Rest(offer => offer.Rank);
        _leastCost = Rest(offer => offer.Cost);
        _reachable = [.. Enumerable.Range(0, demands.Length).Select(demand => Sums(need => need.Where(offer => demandOf[offer.Shop] == demand).Max(offer => (long?)offer.Cost) ?? 0))];
    }

    /// <param name="lowest">What is known to be the least value here.</param>
    public void Run(long lowest)
    {
        if (!_state.Fits) _incumbent.LeaveOut(lowest);
        else if (!Run(lowest, Beam)) Run(lowest, int.MaxValue);
    }

    /// <summary>False when labels beyond the width were dropped: the plans found are good, but need not be the best.</summary>
    private bool Run(long lowest, int width)
    {
        var isWhole = true;
        _stages.Clear();
        Label[] labels = [new Label(_state.Start, 0, 0, 0, 0, -1, null)];
        _stages.Add(labels);
        for (var need = 0; need < _offers.Length; need++)
        {
            if (Extend(labels, need) is not { } extended)
            {
                _incumbent.LeaveOut(lowest);
                return true;
            }

            if (extended.Count > width)
            {
                isWhole = false;
                extended.Sort((left, right) => left.Lower.CompareTo(right.Lower));
                extended.RemoveRange(width, extended.Count - width);
            }

            labels = Undominated(extended);
            if (labels.Length == 0) return isWhole;
            _stages.Add(labels);
        }

        foreach (var label in labels) _incumbent.Try(OffersOf(label));
        return isWhole;
    }

    /// <summary>Null when there is no time or room left.</summary>
    private List<Label>? Extend(Label[] labels, int need)
    {
        var extended = new List<Label>();
        var gap = _incumbent.Best is { } best ? best.Value - _fees - _bound.Value + 1 : double.PositiveInfinity;
        var lowest = _offers[need].Min(offer => Weigh(offer, 0));
        PlanOffer[] offers = [.. _offers[need].Where(offer => Weigh(offer, 0) - lowest <= gap + (Math.Abs(_bound.Value) * 1e-9))];
        for (var index = 0; index < labels.Length; index++)
        {
            if (index % LabelsBetweenLooks == 0 && _clock.IsOver && _incumbent.MayStop) return null;
            foreach (var offer in offers) Append(labels[index], index, offer, need, extended);
            if (extended.Count > MostLabels) return null;
        }

        return extended;
    }

    private void Append(Label label, int index, PlanOffer offer, int need, List<Label> extended)
    {
        var cost = label.Cost + offer.Cost;
        if (cost + _leastCost[need + 1] > _bound.Budget) return;
        var state = _state.After(label.State, _demandOf[offer.Shop], offer.Cost);
        var value = label.Value + offer.Value;
        var rank = label.Rank + offer.Rank;
        double missing = 0;
        var met = 0;
        for (var demand = 0; demand < _demands.Length; demand++)
        {
            var amount = _state.Missing(state, demand);
            if (amount > _reachable[demand][need + 1]) return;
            if (amount == 0) met |= 1 << demand;
            missing += _bound.Shares[demand] * amount;
        }

        var rest = _rest[_rest.Length == 1 ? 0 : met][need + 1];
        var lower = value + missing + rest - (_bound.Price * ((_bound.Budget ?? cost) - cost)) + _fees;
        if (_incumbent.CanImprove(SpendingBound.Safe(lower), _open, rank + _leastRank[need + 1])) extended.Add(new Label(state, value, rank, cost, lower, index, offer));
    }

    private Label[] Undominated(List<Label> labels)
    {
        if (labels.Count <= 1) return [.. labels];
        var sorted = labels.ToArray();
        Array.Sort(sorted, Compare);
        var kept = 0;
        foreach (var label in sorted)
        {
            if (!IsDominated(label, sorted.AsSpan(0, kept))) sorted[kept++] = label;
        }

        return sorted[..kept];
    }

    /// <summary>By one of the labels kept last: sorted by state, those are the likeliest.</summary>
    private bool IsDominated(Label label, ReadOnlySpan<Label> kept)
    {
        for (var index = kept.Length - 1; index >= Math.Max(0, kept.Length - LabelsCompared); index--)
        {
            if (_state.IsNoWorse(kept[index].State, label.State) && CompareWorth(kept[index], label) <= 0) return true;
        }

        return false;
    }

    private int Compare(Label left, Label right)
    {
        var state = left.State.CompareTo(right.State);
        return state != 0 ? state : CompareWorth(left, right);
    }

    private int CompareWorth(Label left, Label right)
    {
        if (left.Value != right.Value) return left.Value.CompareTo(right.Value);
        return left.Rank != right.Rank ? left.Rank.CompareTo(right.Rank) : CompareOrders(left, right, _stages.Count - 1);
    }

    /// <summary>By the keys of the first need in which they differ.</summary>
    /// <param name="stage">The one that the labels' predecessors are in.</param>
    private int CompareOrders(Label left, Label right, int stage)
    {
        var (order, first) = (0, int.MaxValue);
        for (; stage >= 0; stage--)
        {
            if (left.Offer!.Order != right.Offer!.Order && _order[stage] < first) (order, first) = (left.Offer.Order.CompareTo(right.Offer.Order), _order[stage]);
            if (left.Previous == right.Previous) return order;
            (left, right) = (_stages[stage][left.Previous], _stages[stage][right.Previous]);
        }

        return order;
    }

    private PlanOffer[] OffersOf(Label label)
    {
        var offers = new PlanOffer[_offers.Length];
        for (var need = offers.Length - 1; need >= 0; need--)
        {
            offers[_order[need]] = label.Offer!;
            label = _stages[need][label.Previous];
        }

        return offers;
    }

    /// <summary>Where no threshold must be reached only the best offer matters, in whichever shop (with a budget: each that costs less than every better one); where one must, each of the shop's offers.</summary>
    private PlanOffer[] Useful(PlanOffer[][] need, int[] shops)
    {
        var free = shops.Where(shop => _demandOf[shop] >= 0).SelectMany(shop => need[shop]);
        var others = shops.Where(shop => _demandOf[shop] < 0).SelectMany(shop => need[shop]).ToList();
        if (_bound.Budget is null) return [.. free, .. others.Order().Take(1)];
        others.Sort((left, right) => left.Cost != right.Cost ? left.Cost.CompareTo(right.Cost) : left.CompareTo(right));
        List<PlanOffer> kept = [];
        foreach (var offer in others)
        {
            if (kept.Count == 0 || offer.CompareTo(kept[^1]) < 0) kept.Add(offer);
        }

        return [.. free, .. kept];
    }

    private double Weigh(PlanOffer offer, int met)
    {
        var demand = _demandOf[offer.Shop];
        var share = demand < 0 || (met & (1 << demand)) != 0 ? 0 : _bound.Shares[demand];
        return offer.Value + ((_bound.Price - share) * offer.Cost);
    }

    private double[] Rest(Func<PlanOffer, double> weigh)
    {
        var rest = new double[_offers.Length + 1];
        for (var need = _offers.Length - 1; need >= 0; need--) rest[need] = rest[need + 1] + _offers[need].Min(weigh);
        return rest;
    }

    private long[] Rest(Func<PlanOffer, long> least) => Sums(need => need.Min(least));

    private long[] Sums(Func<PlanOffer[], long> amount)
    {
        var sums = new long[_offers.Length + 1];
        for (var need = _offers.Length - 1; need >= 0; need--) sums[need] = sums[need + 1] + amount(_offers[need]);
        return sums;
    }
}

/// <summary>Offers for the first needs, linked from the last one back.</summary>
/// <param name="State">What is still missing at the shops that must reach their thresholds, and what was spent if a budget bears: see <see cref="LabelState"/>.</param>
/// <param name="Lower">No plan that begins like this has a lower value.</param>
/// <param name="Previous">Index among the labels of the need before.</param>
internal readonly record struct Label(UInt128 State, long Value, long Rank, long Cost, double Lower, int Previous, PlanOffer? Offer);
