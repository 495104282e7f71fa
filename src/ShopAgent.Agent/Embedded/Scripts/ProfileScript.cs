using ShopAgent.Agent.Acts;
using ShopAgent.Agent.Plugins.Filling;
using ShopAgent.Agent.Tools;
using ShopAgent.Shopping.Profiles;

namespace ShopAgent.Agent.Embedded.Scripts;

/// <summary>What the shopper says about themselves: kept, listed, forgotten.</summary>
internal sealed class ProfileScript : IActScript
{
    public bool CanPlay(Act act) => act.Kind is "allergy" or "diet" or "avoid" or "dislike" or "like" or "size" or "budget-fact" or "household" or "shop" or "delivery" or "profile" or "forget" or "forget-all";

    public IEnumerable<ToolRequest> Play(Act act, ScriptContext context) => act.Kind switch
    {
        "profile" => Show(context),
        "forget" => Forget(act.Value, context),
        "forget-all" => Forget("everything", context),
        _ => Remember(act, context),
    };

    private static IEnumerable<ToolRequest> Remember(Act act, ScriptContext context)
    {
        var kind = Enum.Parse<FactKind>(act.Kind == "budget-fact" ? "budget" : act.Kind, ignoreCase: true);
        foreach (var value in WordListing.Split(act.Value))
        {
            var request = Requests.Profile(ProfileOperation.Remember, new FactInput(value, kind, act.Scope));
            yield return request;
            if (request.As<ProfileReply>() is not { Ok: true, Touched: [var fact, ..] } reply)
            {
                context.Say("remembered.failed");
                continue;
            }

            var scope = fact.Scope is null ? "" : " " + context.Text("remembered.scope", ("scope", fact.Scope));
            context.Say("remembered." + fact.Kind.ToString().ToLowerInvariant(), ("value", context.Term(fact.Value)), ("scope", scope));
            if (reply.BasketConflicts is { } conflicts)
                context.Say("remembered.warning", ("warnings", context.List(conflicts.Select(conflict => Conflict(conflict, context)))));
            if (reply.BasketConflicts is not null && fact.Kind == FactKind.Allergy) context.Say(reply.Replacements is not null ? "remembered.replacements" : "remembered.no-replacements");
        }
    }

    private static IEnumerable<ToolRequest> Forget(string what, ScriptContext context)
    {
        var request = Requests.Profile(ProfileOperation.Forget, new FactInput(what));
        yield return request;
        if (request.As<ProfileReply>() is { Ok: true, Touched: { Count: > 0 } facts }) context.Say("forgotten", ("values", List(facts, context)));
        else context.Say("forgotten.none", ("what", what));
    }

    private static IEnumerable<ToolRequest> Show(ScriptContext context)
    {
        yield return Requests.Profile(ProfileOperation.Show);
        var facts = context.Now.Profile.Facts;
        if (facts.Count == 0) context.Say("profile.empty");
        else context.Say("profile", ("facts", List(facts, context)));
    }

    private static string Conflict(ProfileConflict conflict, ScriptContext context) =>
        context.Text("conflict." + conflict.Kind.ToString().ToLowerInvariant(), ("title", conflict.Line.Title), ("value", context.Term(conflict.Fact.Value)));

    private static string List(IEnumerable<ProfileFact> facts, ScriptContext context) => context.List(facts.Select(fact => SearchWording.Fact(fact, context)));
}
