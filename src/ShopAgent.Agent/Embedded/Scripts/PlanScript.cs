using ShopAgent.Agent.Embedded.Acts;
using ShopAgent.Agent.Embedded.Understanding;
using ShopAgent.Agent.Tools;
using ShopAgent.Shopping.Planning;

namespace ShopAgent.Agent.Embedded.Scripts;

/// <summary>Several needs, one basket: proposes it, and adds it on the shopper's word.</summary>
internal sealed class PlanScript(NeedSplitter needs, BasketWording wording, OfferText offerText) : IActScript
{
    public bool CanPlay(Act act) => act.Kind is Act.Plan or "accept";

    public IEnumerable<ToolRequest> Play(Act act, ScriptContext context) => act.Kind == "accept" ? Accept(context) : Propose(act, context);

    private IEnumerable<ToolRequest> Propose(Act act, ScriptContext context)
    {
        var budget = needs.Budget(act.Value, context.Pack);
        var request = new ToolRequest("plan_propose", ("needs", string.Join("; ", act.Needs)), ("budget", budget));
        yield return request;
        if (act.Labels.Count > 0 && request.As<PlanReply>()?.Plan is { Unmet.Count: > 0 } lacking && Rest(act, lacking) is { Needs.Count: > 0 } rest)
        {
            context.Say("plan.lacking", ("needs", context.List(act.Labels.Except(rest.Labels))));
            act = rest;
            request = new ToolRequest("plan_propose", ("needs", string.Join("; ", act.Needs)), ("budget", budget));
            yield return request;
        }

        var labels = act.Labels.Count > 0 ? act.Labels : act.Needs;
        if (request.As<PlanReply>() is not { Plan: { } plan } reply) context.Say("fallback");
        else if (plan.Unmet.Count > 0) context.Say("plan.unmet", ("needs", context.List(plan.Unmet)));
        else if (!plan.IsFeasible) context.Say(
            "plan.infeasible", ("budget", reply.Budget is { } limit ? context.Money(limit) : ""), ("needs", context.List(labels)), ("minimum", plan.Minimum is { } least ? context.Money(least) : "?"));
        else Feasible(labels, reply, plan, context);
    }

    /// <summary>The needs of an occasion that some shop can meet.</summary>
    private static Act Rest(Act act, BasketPlan plan)
    {
        var kept = act.Needs.Zip(act.Labels).Where(pair => !plan.Unmet.Any(unmet => pair.First.EndsWith(unmet, StringComparison.Ordinal))).ToList();
        return act with { Needs = [.. kept.Select(pair => pair.First)], Labels = [.. kept.Select(pair => pair.Second)] };
    }

    private void Feasible(IReadOnlyList<string> labels, PlanReply reply, BasketPlan plan, ScriptContext context)
    {
        var shops = context.List(plan.Choices.Select(choice => choice.Candidate.MerchantId).Distinct().Select(offerText.Shop));
        var total = plan.Totals?.Total is { } sum ? context.Money(sum) : "";
        var within = reply.Budget is { } budget ? context.Text("plan.budget", ("budget", context.Money(budget))) : "";
        context.Say(reply.Budget is null ? "plan" : "plan.within", ("needs", context.List(labels)), ("total", total), ("budget", within), ("shops", shops));
    }

    private IEnumerable<ToolRequest> Accept(ScriptContext context)
    {
        var request = new ToolRequest("plan_accept");
        yield return request;
        if (request.As<BasketReply>() is { Ok: true, Applied.Count: > 0 } reply) wording.Changed(reply.Applied, context);
        else wording.Say(request.As<BasketReply>(), context);
    }
}
