using System.ComponentModel;
using System.Globalization;
using Microsoft.SemanticKernel;
using ShopAgent.Agent.Dialogue;
using ShopAgent.Agent.Turns;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search;
using ShopAgent.Shopping.Baskets;
using ShopAgent.Shopping.Planning.Model;

namespace ShopAgent.Agent.Plugins;

/// <summary>Several needs become one basket, the best with shipping; it is proposed first and added only on the shopper's word.</summary>
internal sealed class PlanPlugin(TurnAccessor turn, QueryParser parser, PlanService plans, NeedReader needReader, BasketEditor editor, BasketPricer pricer)
{
    private const string BudgetText = "Most that everything together with shipping may cost: '50 EUR'";
    private const string DayText = "Day by which everything must be here: '2026-12-04', 'friday', 'tomorrow', or a number of days";
    private const string TierText = "'cheapest', 'best value' or 'premium'";

    private static readonly PlanReply NoPlan = new() { Ok = false, Problem = "There is no plan yet; make one with plan_propose." };

    [KernelFunction("propose")]
    [Description("Propose the best basket that meets several needs, shipping included. Nothing is added yet.")]
    public PlanReply Plan(
        [Description("The needs, separated by semicolons, each with its own limits: 'head torch; sleeping bag below 1.5 kg; 2 mugs'.")] string needs,
        [Description(BudgetText + "; empty: no limit.")] string? budget = null,
        [Description("Most shops to order from; empty: any number.")] string? shops = null,
        [Description("More needs in the same form, bought only if the limits allow; empty: none.")] string? niceToHave = null,
        [Description(DayText + "; empty: no limit.")] string? deliverBy = null,
        [Description(TierText + "; empty: cheapest.")] string? tier = null,
        [Description("Limits for each need, separated by semicolons: 'not black'; empty: none.")] string? also = null,
        CancellationToken cancellationToken = default)
    {
        var wish = new PlanWish([.. Needs(needs), .. Needs(niceToHave).Select(need => need with { IsOptional = true })], turn.Current.Turn) { Also = Items(also) };
        if (HasNoMust(wish)) return new PlanReply { Ok = false, Problem = "Name at least one need." };
        return Changed(ref wish, budget, shops, deliverBy, tier) is { } problem ? problem : plans.Plan(wish, null, cancellationToken);
    }

    [KernelFunction("revise")]
    [Description("Change the last plan request and plan again; what is not named stays. With only needs changed, the other choices are kept where possible.")]
    public PlanReply Revise(
        [Description("Needs to add, separated by semicolons; empty: none.")] string? add = null,
        [Description("Needs to drop, as they were named, separated by semicolons; empty: none.")] string? drop = null,
        [Description(BudgetText + "; 'none': no limit; empty: as before.")] string? budget = null,
        [Description("Most shops to order from; 'fewest': as few as possible; 'none': any number; empty: as before.")] string? shops = null,
        [Description(DayText + "; 'none': no limit; empty: as before.")] string? deliverBy = null,
        [Description(TierText + "; empty: as before.")] string? tier = null,
        [Description("More limits for each need, separated by semicolons: 'not black'; empty: none.")] string? also = null,
        CancellationToken cancellationToken = default)
    {
        if (turn.Current.State.Wish is not { } wish) return NoPlan;
        var dropped = Items(drop);
        foreach (var item in dropped)
        {
            if (!wish.Needs.Any(need => need.IsCalled(item))) return new PlanReply { Ok = false, Problem = $"'{item}' is not among the needs: {string.Join("; ", wish.Needs)}." };
        }

        wish = wish with { Needs = [.. wish.Needs.Where(need => !dropped.Any(need.IsCalled)), .. Needs(add)], Also = [.. wish.Also, .. Items(also)] };
        if (HasNoMust(wish)) return new PlanReply { Ok = false, Problem = "Nothing is left to plan." };
        var fewest = string.Equals(shops?.Trim(), "fewest", StringComparison.OrdinalIgnoreCase);
        if (Changed(ref wish, budget, fewest ? null : shops, deliverBy, tier) is { } problem) return problem;
        var onlyNeeds = new[] { budget, shops, deliverBy, tier }.All(string.IsNullOrWhiteSpace);
        var reply = plans.Plan(wish, onlyNeeds ? turn.Current.State.Plan?.Plan : null, cancellationToken);
        return fewest && reply.Feasible ? plans.Choose(PlanKind.FewestShops) ?? reply : reply;
    }

    [KernelFunction("choose")]
    [Description("Propose one of the other plans that plan_propose named in place of the first.")]
    public PlanReply Choose([Description("'Cheapest', 'FewestShops' or 'BestRated'.")] string kind)
    {
        if (PlanTerms.Kind(kind) is not { } wanted) return new PlanReply { Ok = false, Problem = $"'{kind}' is no kind of plan; say Cheapest, FewestShops or BestRated." };
        return plans.Choose(wanted) ?? new PlanReply { Ok = false, Problem = "There is no other plan of that kind: the proposed one is the best in that respect." };
    }

    [KernelFunction("advise")]
    [Description("What would have to change so that the last plan request can be met: budget, number of shops, day, or which needs to drop.")]
    public PlanReply Advise(CancellationToken cancellationToken = default)
    {
        var scope = turn.Current;
        if (scope.State.Wish is not { } wish) return NoPlan;
        scope.Question = scope.State.Plan is not null;
        if (scope.State.Plan is { } plan) return new PlanReply { Feasible = true, Plan = plan.Plan, Total = plan.Plan.Totals?.Total?.ToString(), Budget = wish.Budget };
        var advice = plans.Advise(wish, cancellationToken);
        scope.Draw(new Panels.PlanPanel(new BasketPlan { IsFeasible = false }, wish.Budget) { Advice = advice });
        return new PlanReply { Advice = advice, Budget = wish.Budget, Remedies = PlanService.Remedies(advice) };
    }

    [KernelFunction("accept")]
    [Description("Put the proposed plan into the basket, only when the shopper agreed to it.")]
    public BasketReply AcceptPlan()
    {
        var scope = turn.Current;
        if (scope.State.Plan?.Plan is not { } plan) return new BasketReply { Ok = false, Problem = "There is no proposed plan; make one first.", Refusal = new BasketRefusal("no-plan", "There is no proposed plan.") };
        var outcome = editor.AddMany(scope.Session.Basket, [.. plan.Choices.SelectMany(choice => choice.Candidate.Lines).Select(line => new BasketRequest(line.VariantId, line.Quantity))]);
        if (outcome.Refusal is { } refusal) return new BasketReply { Ok = false, Problem = refusal.Message, Refusal = refusal };
        scope.Apply(outcome);
        scope.State = scope.State with { Plan = null, Wish = null };
        return new BasketReply
        {
            Changes = [.. outcome.Changes.Select(ChangeText.Of)], Applied = outcome.Changes, Total = pricer.Of(scope.Session.Basket.Lines).Total?.ToString(),
        };
    }

    /// <summary>Sets the terms that are given; null when all of them are understood.</summary>
    private PlanReply? Changed(ref PlanWish wish, string? budget, string? shops, string? deliverBy, string? tier)
    {
        if (IsNone(budget)) wish = wish with { Budget = null };
        else if (!string.IsNullOrWhiteSpace(budget))
        {
            if (Budget(budget) is not { } limit) return new PlanReply { Ok = false, Problem = $"'{budget}' is not an amount of money; write for example 50 EUR." };
            wish = wish with { Budget = limit };
        }

        if (IsNone(shops)) wish = wish with { MaxShops = null };
        else if (!string.IsNullOrWhiteSpace(shops))
        {
            if (!int.TryParse(shops, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count < 1) return new PlanReply { Ok = false, Problem = $"'{shops}' is not a number of shops; write for example 2." };
            wish = wish with { MaxShops = count };
        }

        if (IsNone(deliverBy)) wish = wish with { DeliverBy = null };
        else if (!string.IsNullOrWhiteSpace(deliverBy))
        {
            if (PlanTerms.Day(deliverBy, needReader.Today) is not { } day) return new PlanReply { Ok = false, Problem = $"'{deliverBy}' is not a day; write for example 2026-12-04 or friday." };
            wish = wish with { DeliverBy = day };
        }

        if (string.IsNullOrWhiteSpace(tier)) return null;
        if (PlanTerms.Tier(tier) is not { } goal) return new PlanReply { Ok = false, Problem = $"'{tier}' is no tier; say cheapest, best value or premium." };
        wish = wish with { Goal = goal };
        return null;
    }

    private static bool IsNone(string? text) => string.Equals(text?.Trim(), "none", StringComparison.OrdinalIgnoreCase);

    private static bool HasNoMust(PlanWish wish) => wish.Needs.All(need => need.IsOptional);

    private static IEnumerable<Need> Needs(string? text) => Items(text).Select(Need.Read);

    private static string[] Items(string? text) => (text ?? "").Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private Money? Budget(string text) => parser.Parse("under " + text).Price?.Max ?? parser.Parse(text).Price?.Max;
}
