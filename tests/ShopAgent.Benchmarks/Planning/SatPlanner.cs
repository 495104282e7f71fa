using Google.OrTools.Sat;
using ShopAgent.Shopping.Planning.Model;

namespace ShopAgent.Benchmarks.Planning;

/// <summary>The same request as a model for Google OR-Tools CP-SAT: one boolean a candidate, one each for a shop that is ordered from and one that ships for free.</summary>
internal static class SatPlanner
{
    /// <summary>Weight of a nice-to-have need that is left out, above any sum of money drawn.</summary>
    private const long LeaveOut = 100_000_000;

    /// <summary>Value (null: infeasible), and the seconds that the solver took, the making of the model not counted.</summary>
    public static (long? Value, double Seconds) Solve(PlanRequest request, int workers)
    {
        var model = new CpModel();
        var spent = request.Merchants.ToDictionary(merchant => merchant.Id, _ => (Sum: LinearExpr.NewBuilder(), Uses: new List<BoolVar>()));
        var money = LinearExpr.NewBuilder();
        var value = LinearExpr.NewBuilder();
        foreach (var need in request.Needs)
        {
            var choices = new List<ILiteral>();
            foreach (var candidate in need.Candidates)
            {
                var chosen = model.NewBoolVar("");
                choices.Add(chosen);
                money.AddTerm(chosen, candidate.Cost.MinorUnits);
                spent[candidate.MerchantId].Sum.AddTerm(chosen, candidate.Cost.MinorUnits);
                spent[candidate.MerchantId].Uses.Add(chosen);
            }

            if (need.IsOptional)
            {
                var left = model.NewBoolVar("");
                choices.Add(left);
                value.AddTerm(left, LeaveOut);
            }

            model.AddExactlyOne(choices);
        }

        var open = new List<BoolVar>();
        foreach (var merchant in request.Merchants)
        {
            var (sum, uses) = spent[merchant.Id];
            var isOpen = model.NewBoolVar("");
            open.Add(isOpen);
            foreach (var use in uses) model.AddImplication(use, isOpen);
            var fee = merchant.Shipping!.Fee.MinorUnits;
            money.AddTerm(isOpen, fee);
            if (merchant.Shipping.FreeFrom is not { } from) continue;
            var isFree = model.NewBoolVar("");
            model.AddImplication(isFree, isOpen);
            model.Add(sum >= from.MinorUnits).OnlyEnforceIf(isFree);
            money.AddTerm(isFree, -fee);
        }

        if (request.MaxShops is { } most) model.Add(LinearExpr.Sum(open) <= most);
        if (request.Budget is { } budget) model.Add(money <= budget.MinorUnits);
        model.Minimize(value + money);
        var solver = new CpSolver { StringParameters = $"num_workers:{workers}" };
        var status = solver.Solve(model);
        return (status == CpSolverStatus.Optimal ? (long)Math.Round(solver.ObjectiveValue) : null, solver.WallTime());
    }

    /// <summary>The plan's value as the model counts it.</summary>
    public static long? ValueOf(BasketPlan plan) => plan.IsFeasible ? (plan.LeftOut.Count * LeaveOut) + (plan.Totals?.Total?.MinorUnits ?? 0) : null;
}
