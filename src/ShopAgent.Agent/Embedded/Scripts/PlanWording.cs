using System.Globalization;
using ShopAgent.Agent.Plugins.Filling;
using ShopAgent.Shopping.Planning.Model;

namespace ShopAgent.Agent.Embedded.Scripts;

/// <summary>Says what a plan comes to, or why there is none and what would help.</summary>
internal sealed class PlanWording(OfferText offerText)
{
    public void Say(IReadOnlyList<string> labels, PlanReply? reply, ScriptContext context)
    {
        if (reply is not { Plan: { } plan })
        {
            context.Say(reply is null ? "fallback" : "refuse.other", ("problem", reply?.Problem));
            return;
        }

        if (plan.IsFeasible) Feasible(labels, reply, plan, context);
        else Infeasible(labels, reply, plan, context);
    }

    public static void Advise(PlanReply reply, ScriptContext context)
    {
        if (reply.Feasible) context.Say("plan.advice.fits", ("total", Total(reply.Plan, context)));
        else if (reply.Advice is { } advice) Remedies(advice, context);
    }

    private void Feasible(IReadOnlyList<string> labels, PlanReply reply, BasketPlan plan, ScriptContext context)
    {
        var shops = context.List(plan.Choices.Select(choice => choice.Candidate.MerchantId).Distinct().Select(offerText.Shop));
        var within = reply.Budget is { } budget ? context.Text("plan.budget", ("budget", context.Money(budget))) : "";
        var met = context.List(labels.Except(plan.LeftOut));
        if (plan.LeftOut.Count > 0) context.Say("plan.left-out", ("needs", context.List(plan.LeftOut)));
        if (!plan.IsProved) context.Say("plan.gap", ("percent", Math.Ceiling(plan.Gap * 100).ToString("0", CultureInfo.InvariantCulture)));
        var key = reply.Goal switch { PlanGoal.Premium => "plan.premium", PlanGoal.BestValue => "plan.value", _ => reply.Budget is null ? "plan" : "plan.within" };
        context.Say(key, ("needs", met), ("total", Total(plan, context)), ("budget", within), ("shops", shops));
    }

    private static void Infeasible(IReadOnlyList<string> labels, PlanReply reply, BasketPlan plan, ScriptContext context)
    {
        switch (plan.Obstacle)
        {
            case PlanObstacle.NoOffer:
                context.Say("plan.unmet", ("needs", context.List(plan.Unmet)));
                return;
            case PlanObstacle.TooLate:
                context.Say("plan.late", ("needs", context.List(plan.Late)));
                break;
            case PlanObstacle.TooFewShops:
                context.Say("plan.few-shops");
                break;
            default:
                context.Say(
                    "plan.infeasible", ("budget", reply.Budget is { } limit ? context.Money(limit) : ""), ("needs", context.List(labels)), ("minimum", plan.Minimum is { } least ? context.Money(least) : "?"));
                break;
        }

        if (reply.Advice is { } advice) Remedies(plan.Obstacle == PlanObstacle.OverBudget ? advice with { Budget = null } : advice, context);
    }

    private static void Remedies(PlanAdvice advice, ScriptContext context)
    {
        if (advice.Budget is { } budget) context.Say("plan.advice.budget", ("budget", context.Money(budget)));
        if (advice.Shops is { } shops) context.Say("plan.advice.shops", ("shops", shops));
        if (advice.DeliverBy is { } day) context.Say("plan.advice.day", ("day", Day(day, context)));
        if (advice.Drop.Count > 0 && advice.TotalWithoutDropped is { } rest) context.Say("plan.advice.drop", ("needs", context.List(advice.Drop)), ("total", context.Money(rest)));
    }

    private static string Total(BasketPlan? plan, ScriptContext context) => plan?.Totals?.Total is { } total ? context.Money(total) : "";

    private static string Day(DateOnly day, ScriptContext context) =>
        day.ToString("dddd d MMMM", CultureInfo.GetCultureInfo(context.Language));
}
