using ShopAgent.Agent.Dialogue;
using ShopAgent.Agent.Plugins.Finding;
using ShopAgent.Agent.References;
using ShopAgent.Agent.Tools;
using ShopAgent.Agent.Turns;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search.Query;
using ShopAgent.Shopping.Planning.Model;

namespace ShopAgent.Agent.Plugins.Filling;

/// <summary>What a call of the plan tool asks for: a new plan, a change of the last one, another of the plans it was weighed against, or what would make it possible.</summary>
internal sealed class PlanCalls(TurnAccessor turn, PlanService plans, FilterReader filters, ShopDirectory directory)
{
    private static readonly PlanReply NoPlan = new() { Ok = false, Problem = "There is no plan yet; name the needs." };

    public PlanReply Run(PlanCall call, CancellationToken cancellationToken)
    {
        var scope = turn.Current;
        if (call.Choose is { } kind) return scope.State.Plan is null ? NoPlan : plans.Choose(kind) ?? new PlanReply { Ok = false, Problem = "There is no other plan of that kind: the proposed one is the best in that respect." };
        var changes = call.Needs.Count == 0 || call.Keep;
        if (changes && scope.State.Wish is null) return NoPlan;
        if (call.IsEmpty) return Show(cancellationToken);
        foreach (var input in call.Needs)
            if (input.Filters is { } limits && filters.Apply(new ProductQuery(), limits, out var wrong) is not null && wrong is not null) return new PlanReply { Ok = false, Problem = wrong };
        var needs = call.Needs.Select(Need).ToList();
        var wish = changes ? scope.State.Wish! : new PlanWish([], scope.Turn);
        foreach (var item in call.Drop)
            if (!wish.Needs.Any(need => need.IsCalled(item))) return new PlanReply { Ok = false, Problem = $"'{item}' is not among the needs: {string.Join("; ", wish.Needs)}." };
        wish = wish with { Needs = [.. wish.Needs.Where(need => !call.Drop.Any(need.IsCalled)), .. needs], Also = [.. wish.Also, .. call.Also] };
        if (!wish.Needs.Any(need => !need.IsOptional)) return new PlanReply { Ok = false, Problem = "Nothing is left to plan." };
        if (Limited(wish, call, out var problem) is not { } limited) return new PlanReply { Ok = false, Problem = problem };
        var onlyNeeds = changes && call is { Budget: null, DeliverBy: null, Shops: null, Tier: null };
        return plans.Plan(limited, onlyNeeds ? scope.State.Plan?.Plan : null, cancellationToken);
    }

    /// <summary>The waiting plan once more; where there is none, what would have to change for one.</summary>
    private PlanReply Show(CancellationToken cancellationToken)
    {
        var scope = turn.Current;
        return scope.State.Plan is { } plan ? plans.ShowAgain(plan, scope.State.Wish!) : plans.Advise(scope.State.Wish!, cancellationToken);
    }

    private PlanWish? Limited(PlanWish wish, PlanCall call, out string? problem)
    {
        problem = null;
        if (call.Budget is 0) wish = wish with { Budget = null };
        else if (call.Budget is { } amount)
        {
            if (directory.CurrencyOf(call.Currency) is not { } currency)
            {
                problem = $"No shop sells in '{call.Currency}'; currency is one of {directory.Currencies}.";
                return null;
            }

            wish = wish with { Budget = Money.FromMajor(amount, currency) };
        }

        if (call.DeliverBy is { } day) wish = wish with { DeliverBy = day };
        if (call.Shops is { } shops) wish = wish with { MaxShops = shops == 0 ? null : shops };
        return call.Tier is { } tier ? wish with { Goal = tier switch { PlanTier.BestValue => PlanGoal.BestValue, PlanTier.Premium => PlanGoal.Premium, _ => PlanGoal.Cheapest } } : wish;
    }

    private static Need Need(NeedInput input)
    {
        var need = input.Quantity is { } quantity ? new Need(input.What, Amounts.Of(quantity, input.Unit)) : Dialogue.Need.Read(input.What);
        return need with { IsOptional = input.Optional, Filters = input.Filters };
    }
}

/// <param name="Needs">Empty: those of the last plan.</param>
/// <param name="Keep">The needs come on top of the last plan's.</param>
internal sealed record PlanCall(IReadOnlyList<NeedInput> Needs, bool Keep = false)
{
    public IReadOnlyList<string> Drop { get; init; } = [];

    /// <summary>Limits of every need, in words.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>0: no limit any more.</summary>
    public decimal? Budget { get; init; }

    public string? Currency { get; init; }

    public DateOnly? DeliverBy { get; init; }

    /// <summary>0: any number again.</summary>
    public int? Shops { get; init; }

    public PlanTier? Tier { get; init; }

    public PlanKind? Choose { get; init; }

    public bool IsEmpty => this is { Needs.Count: 0, Drop.Count: 0, Also.Count: 0, Budget: null, DeliverBy: null, Shops: null, Tier: null, Choose: null };
}
