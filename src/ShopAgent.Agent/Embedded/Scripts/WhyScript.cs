using ShopAgent.Agent.Acts;
using ShopAgent.Agent.Plugins;
using ShopAgent.Agent.Understanding;

namespace ShopAgent.Agent.Embedded.Scripts;

/// <summary>Tells the reasons that the search recorded for a product.</summary>
internal sealed class WhyScript(TargetResolver resolver) : IActScript
{
    public bool CanPlay(Act act) => act.Kind == "why-this";

    public IEnumerable<ToolRequest> Play(Act act, ScriptContext context)
    {
        var targets = resolver.Shown(act.Target, context.State, context.Pack);
        var target = targets is [var first, ..] ? first : context.State.LastList?.Offers is [var top, ..] ? top : null;
        if (target is null)
        {
            context.Say("which-product");
            yield break;
        }

        var request = Requests.Rare("why", ("id", Requests.Id(target)));
        yield return request;
        if (request.As<WhyReply>() is not { Ok: true } reply) context.Say("which-product");
        else Say(reply, context);
    }

    private static void Say(WhyReply reply, ScriptContext context)
    {
        if (reply.Reasons.Count > 0) context.Say("why.offer", ("title", reply.Title), ("reasons", string.Join(", ", reply.Reasons.Select(reason => Reason(reason, context)))));
        if (reply.Facts.Count > 0) context.Say("profile-note", ("facts", context.List(reply.Facts.Select(fact => SearchWording.Fact(fact, context)))));
        if (reply.Warnings is { } warnings) context.Say("why.warnings", ("warnings", context.List(warnings)));
        context.Say(reply.Reasons.Count > 0 || reply.Facts.Count > 0 ? "why.order" : "why.none");
    }

    /// <summary>The personal reasons are phrases of the search; the rest are words of the catalogue.</summary>
    private static string Reason(string reason, ScriptContext context)
    {
        foreach (var (start, key) in new[] { ("you like the shop ", "reason.shop"), ("you like ", "reason.like"), ("although you do not like ", "reason.dislike") })
            if (reason.StartsWith(start, StringComparison.Ordinal)) return context.Text(key, ("value", context.Term(reason[start.Length..])));
        return reason == "same shop as your other items" ? context.Text("reason.same-shop") : context.Term(reason);
    }
}
