using ShopAgent.Catalog.Products;
using ShopAgent.Shopping.Planning.Model;

namespace ShopAgent.Shopping.Planning.Solver;

/// <summary>
/// What counts beside money, in minor units on top of the cost, in layers: leaving a need out weighs more than any number of changes to an earlier plan, a change more than any difference in
/// the goal. So one sum of integers orders plans lexicographically.
/// </summary>
internal sealed class PlanPenalties
{
    private const int MostLevels = 1000;

    /// <summary>Sums of all penalties stay below this, far from the end of 64 bits.</summary>
    private static readonly Int128 Ceiling = (Int128)1 << 60;

    private readonly PlanRequest _request;
    private readonly Dictionary<PlanNeed, long> _worth = [];
    private readonly bool _allOptional;
    private readonly long _money;
    private readonly long _change;
    private readonly long _leaveOut;
    private readonly int _levels;

    private PlanPenalties(PlanRequest request, Currency currency, bool allOptional)
    {
        _request = request;
        _allOptional = allOptional;
        Int128 money = 1, worth = 0;
        foreach (var need in request.Needs)
        {
            long[] costs = [.. PlanProblem.Usable(need, request, currency).Select(candidate => candidate.Cost.MinorUnits).Order()];
            _worth[need] = costs.Length > 0 ? costs[costs.Length / 2] : 0;
            worth += _worth[need];
            money += costs.LastOrDefault();
        }

        foreach (var merchant in request.Merchants) money += 2 * (merchant.Shipping?.Fee.MinorUnits ?? 0);
        Int128 change = 0, leaveOut = 0;
        for (_levels = MostLevels; _levels >= 1; _levels /= 10)
        {
            change = 1 + (request.Goal == PlanGoal.Premium ? money * _levels * request.Needs.Count : worth) + money;
            leaveOut = change * (request.Needs.Count + 1);
            if (leaveOut * request.Needs.Count < Ceiling) break;
        }

        (_money, _change, _leaveOut) = ((long)money, (long)change, (long)leaveOut);
    }

    /// <summary>Null when money alone counts.</summary>
    /// <param name="allOptional">Every need may be left out, to find which ones must be.</param>
    public static PlanPenalties? Of(PlanRequest request, Currency currency, bool allOptional = false) =>
        allOptional || request.Goal != PlanGoal.Cheapest || request.Keep.Count > 0 || request.Needs.Any(need => need.IsOptional) ? new PlanPenalties(request, currency, allOptional) : null;

    /// <summary>What a need that is left out counts.</summary>
    public long LeaveOut => _leaveOut;

    /// <summary>Everything else that a plan counts is at most this, above zero.</summary>
    public long Rest => _request.Keep.Count > 0 ? _leaveOut - 1 : _change - 1;

    public long Of(PlanNeed need, PlanCandidate candidate)
    {
        var shortOfBest = 1 - (double.IsFinite(candidate.Quality) ? Math.Clamp(candidate.Quality, 0, 1) : 0);
        var quality = _request.Goal switch
        {
            PlanGoal.BestValue => (long)Math.Round(shortOfBest * _worth[need]),
            PlanGoal.Premium => (long)Math.Round(shortOfBest * _levels) * _money,
            _ => 0,
        };
        return quality + (_request.Keep.TryGetValue(need.Label, out var kept) && kept != candidate.Key ? _change : 0);
    }

    /// <summary>Null for a need that must be met.</summary>
    public long? OfLeavingOut(PlanNeed need) => _allOptional || need.IsOptional ? _leaveOut : null;
}
