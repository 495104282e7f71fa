using System.Globalization;
using ShopAgent.Agent.Acts;
using ShopAgent.Agent.Dialogue;
using ShopAgent.Agent.Plugins.Filling;
using ShopAgent.Agent.Tools;
using ShopAgent.Agent.Understanding;
using ShopAgent.Shopping.Planning.Model;
using ShopAgent.Shopping.Profiles;

namespace ShopAgent.Agent.Embedded.Scripts;

/// <summary>Several needs, one basket: proposes it, changes it, and adds it on the shopper's word.</summary>
internal sealed class PlanScript(NeedSplitter needs, OccasionReader occasions, BasketWording wording, PlanWording plans, TimeProvider time) : IActScript
{
    public bool CanPlay(Act act) => act.Kind is Act.Plan or Act.Revise or "accept" or "plan-advice" or "plan-choose" or "plan-drop";

    public IEnumerable<ToolRequest> Play(Act act, ScriptContext context) => act.Kind switch
    {
        "accept" => Accept(context),
        "plan-advice" => Advise(context),
        "plan-choose" => Choose(act, context),
        "plan-drop" => Drop(act, context),
        Act.Revise => Revise(act, context),
        _ => Propose(act, context),
    };

    private IEnumerable<ToolRequest> Propose(Act act, ScriptContext context)
    {
        if (act.UncountedOccasion is { } words && Household(context) is { } people && occasions.Read(words, context.Pack, people) is { } plan) act = act with { Needs = plan.Needs };
        var request = Proposal(act, context);
        yield return request;
        if (act.Labels.Count > 0 && request.As<PlanReply>()?.Plan is { Unmet.Count: > 0 } lacking && Rest(act, lacking) is { Needs.Count: > 0 } rest)
        {
            context.Say("plan.lacking", ("needs", context.List(act.Labels.Except(rest.Labels))));
            act = rest;
            request = Proposal(act, context);
            yield return request;
        }

        plans.Say(act.Labels.Count > 0 ? act.Labels : NeedLabels.Of(act.Needs, context), request.As<PlanReply>(), context);
        if (act.Limits.Shops != "fewest" || request.As<PlanReply>() is not { Feasible: true }) yield break;
        var fewest = Fewest();
        yield return fewest;
        if (fewest.As<PlanReply>() is { Feasible: true } chosen) plans.Say(Labels(chosen), chosen, context);
    }

    private ToolRequest Proposal(Act act, ScriptContext context)
    {
        var budget = needs.Budget(act.Value, context.Pack);
        return new ToolRequest(
            "basket_plan", ("needs", act.Needs.Select(Input).Concat(Optional(act)).ToList()), ("budget", budget?.Amount), ("currency", budget?.Currency.Code), ("shops", Shops(act)), ("deliverBy", Day(act)), ("tier", Tier(act)),
            ("also", Also(act)));
    }

    private static NeedInput Input(Need need)
    {
        if (need.Amount is not { } amount) return new NeedInput(need.What) { Optional = need.IsOptional };
        var (quantity, unit) = Amounts.Of(amount);
        return new NeedInput(need.What, quantity, unit, Optional: need.IsOptional);
    }

    private static IEnumerable<NeedInput> Optional(Act act) => Listed(act.Limits.Optional).Select(text => Input(Need.Read(text) with { IsOptional = true }));

    private static int? Shops(Act act) => int.TryParse(act.Limits.Shops, NumberStyles.None, CultureInfo.InvariantCulture, out var shops) ? shops : null;

    private DateOnly? Day(Act act) => act.Limits.DeliverBy is { } text ? DayText.Day(text, DateOnly.FromDateTime(time.GetLocalNow().Date)) : null;

    private static PlanTier? Tier(Act act) => act.Limits.Tier switch { null => null, "premium" => PlanTier.Premium, "value" => PlanTier.BestValue, _ => PlanTier.Cheapest };

    private static List<string>? Also(Act act) => act.Scope is { Length: > 0 } limits ? [.. Listed(limits)] : null;

    private static string[] Listed(string? text) => (text ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private IEnumerable<ToolRequest> Revise(Act act, ScriptContext context)
    {
        var budget = act.Value.Length > 0 ? needs.Budget(act.Value, context.Pack) : null;
        var added = Listed(act.Limits.Optional).Select(text => Input(Need.Read(text))).ToList();
        var request = new ToolRequest(
            "basket_plan", ("needs", added.Count > 0 ? added : null), ("keep", added.Count > 0), ("budget", budget?.Amount), ("currency", budget?.Currency.Code), ("shops", Shops(act)), ("deliverBy", Day(act)), ("tier", Tier(act)),
            ("also", Also(act)));
        var isOnlyFewest = act.Limits.Shops == "fewest" && budget is null && added.Count == 0 && act is { Limits: { DeliverBy: null, Tier: null }, Scope: null };
        // Where nothing else changes, the plan that waits is the one to improve.
        if (isOnlyFewest) request = new ToolRequest("basket_plan");
        yield return request;
        if (act.Limits.Shops == "fewest" && request.As<PlanReply>() is { Feasible: true })
        {
            var fewest = Fewest();
            yield return fewest;
            if (fewest.As<PlanReply>() is { Feasible: true }) request = fewest;
        }

        plans.Say(Labels(request.As<PlanReply>()), request.As<PlanReply>(), context);
    }

    private static ToolRequest Fewest() => new("basket_plan", ("choose", PlanKind.FewestShops));

    private IEnumerable<ToolRequest> Drop(Act act, ScriptContext context)
    {
        var request = new ToolRequest("basket_plan", ("drop", new List<string> { act.Value }));
        yield return request;
        var reply = request.As<PlanReply>();
        if (reply is { Plan: null }) context.Say("plan.not-a-need", ("what", act.Value), ("needs", context.List(NeedLabels.Of(context.State.Wish?.Needs ?? [], context))));
        else plans.Say(Labels(reply), reply, context);
    }

    private IEnumerable<ToolRequest> Choose(Act act, ScriptContext context)
    {
        var kind = context.Pack.Words.Has("fewest", act.Value) ? PlanKind.FewestShops : context.Pack.Words.Has("rated", act.Value) ? PlanKind.BestRated : PlanKind.Cheapest;
        var request = new ToolRequest("basket_plan", ("choose", kind));
        yield return request;
        if (request.As<PlanReply>() is { Feasible: true } reply) plans.Say(Labels(reply), reply, context);
        else context.Say("plan.no-other");
    }

    private static IEnumerable<ToolRequest> Advise(ScriptContext context)
    {
        var request = new ToolRequest("basket_plan");
        yield return request;
        if (request.As<PlanReply>() is { } reply) PlanWording.Advise(reply, context);
    }

    /// <summary>The needs of an occasion that some shop can meet.</summary>
    private static Act Rest(Act act, BasketPlan plan)
    {
        var kept = act.Needs.Zip(act.Labels).Where(pair => !plan.Unmet.Contains(pair.First.What)).ToList();
        return act with { Needs = [.. kept.Select(pair => pair.First)], Labels = [.. kept.Select(pair => pair.Second)] };
    }

    private static int? Household(ScriptContext context) =>
        context.Now.Profile.Of(FactKind.Household).Select(fact => context.Pack.Numbers.Number(fact.Value)).FirstOrDefault() is { } people && people >= 1 && people <= OccasionReader.MaxPeople ? (int)people : null;

    private static List<string> Labels(PlanReply? reply) => [.. (reply?.Plan?.Choices ?? []).Select(choice => choice.Need)];

    private IEnumerable<ToolRequest> Accept(ScriptContext context)
    {
        var request = Requests.Update(new BasketEdit(BasketOperation.AcceptPlan));
        yield return request;
        if (request.As<BasketReply>() is { Ok: true, Applied.Count: > 0 } reply) wording.Changed(reply.Applied, context);
        else wording.Say(request.As<BasketReply>(), context);
    }
}
