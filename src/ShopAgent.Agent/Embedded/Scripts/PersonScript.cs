using ShopAgent.Agent.Acts;
using ShopAgent.Agent.Plugins;
using ShopAgent.Agent.Understanding;

namespace ShopAgent.Agent.Embedded.Scripts;

/// <summary>Whose profile is in force, and what becomes of it: other people, other names, learning, editing, a file.</summary>
internal sealed class PersonScript(SearchScript search, GiftWish gifts) : IActScript
{
    public bool CanPlay(Act act) => act.Kind is "buy-for" or "self" or "use-profile" or "profiles" or "learning-on" or "learning-off" or "edit-fact" or "export-profile";

    public IEnumerable<ToolRequest> Play(Act act, ScriptContext context) => act.Kind switch
    {
        "buy-for" => BuyFor(act, context),
        "self" => One(new ToolRequest("person_buy_for_self"), context, _ => context.Say("person.self")),
        "use-profile" => One(new ToolRequest("person_use", ("name", act.Value)), context, reply => context.Say(reply.Facts.Count == 0 ? "person.new-profile" : "person.profile", ("name", reply.Profile), ("count", reply.Facts.Count))),
        "profiles" => One(new ToolRequest("person_profiles"), context, reply => context.Say("person.profiles", ("names", context.List(reply.Profiles ?? [])), ("name", reply.Profile))),
        "edit-fact" => One(new ToolRequest("person_edit", ("what", act.Scope), ("value", act.Value)), context, reply => context.Say("person.edited", ("fact", reply.Edited is { } fact ? SearchWording.Fact(fact, context) : ""))),
        "export-profile" => One(new ToolRequest("person_export", ("file", act.Value.Length == 0 ? null : act.Value)), context, reply => context.Say("person.exported", ("file", reply.File))),
        _ => One(new ToolRequest("person_learning", ("state", act.Kind == "learning-on" ? "on" : "off")), context, reply => context.Say(reply.Learns ? "person.learning-on" : "person.learning-off")),
    };

    private static IEnumerable<ToolRequest> One(ToolRequest request, ScriptContext context, Action<PersonReply> say)
    {
        yield return request;
        if (request.As<PersonReply>() is { Ok: true } reply) say(reply);
        else context.Say("refuse.other", ("problem", request.As<PersonReply>()?.Problem ?? ""));
    }

    /// <summary>The wish without the person whom it is for.</summary>
    private static string Wish(string sentence, string who)
    {
        var at = sentence.IndexOf(who, StringComparison.OrdinalIgnoreCase);
        var before = at < 0 ? sentence : sentence[..at].TrimEnd();
        // The preposition that led to the person goes as well.
        if (at >= 0) before = before[..Math.Max(0, before.LastIndexOf(' '))];
        return (before + " " + (at < 0 ? "" : sentence[(at + who.Length)..].TrimStart(' ', ','))).Trim();
    }

    /// <summary>First whose profile is in force, then what is wished, because the search goes by that profile.</summary>
    private IEnumerable<ToolRequest> BuyFor(Act act, ScriptContext context)
    {
        var request = new ToolRequest("person_buy_for", ("who", act.Value));
        yield return request;
        var facts = request.As<PersonReply>()?.Facts ?? [];
        if (context.Scope.SessionBefore.Guest?.Who != act.Value)
        {
            context.Say(act.Value.Length > 0 ? "person.for" : "person.gift", ("who", act.Value));
            if (facts.Count > 0) context.Say("person.keeps-allergies");
        }

        if (act.Scope is null || Wish(act.Scope, act.Value) is not { Length: > 0 } wish) yield break;
        foreach (var next in search.Play(new Act(Act.Find) { Value = gifts.Of(wish, context.Pack), UsesResult = true }, context)) yield return next;
    }
}
