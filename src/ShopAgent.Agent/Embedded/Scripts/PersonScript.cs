using ShopAgent.Agent.Acts;
using ShopAgent.Agent.Plugins;
using ShopAgent.Agent.Plugins.Filling;
using ShopAgent.Agent.Tools;
using ShopAgent.Agent.Understanding;

namespace ShopAgent.Agent.Embedded.Scripts;

/// <summary>Whose profile is in force, and what becomes of it: other people, other names, learning, editing, a file.</summary>
internal sealed class PersonScript(SearchScript search, GiftWish gifts) : IActScript
{
    public bool CanPlay(Act act) => act.Kind is "buy-for" or "self" or "use-profile" or "profiles" or "learning-on" or "learning-off" or "edit-fact" or "export-profile";

    public IEnumerable<ToolRequest> Play(Act act, ScriptContext context) => act.Kind switch
    {
        "buy-for" => BuyFor(act, context),
        "self" => Self(context),
        "use-profile" => One(Requests.Rare("use_profile", ("name", act.Value)), context, reply => context.Say(reply.Facts.Count == 0 ? "person.new-profile" : "person.profile", ("name", reply.Profile), ("count", reply.Facts.Count))),
        "profiles" => One(Requests.Rare("list_profiles"), context, reply => context.Say("person.profiles", ("names", context.List(reply.Profiles ?? [])), ("name", reply.Profile))),
        "edit-fact" => One(Requests.Rare("edit_fact", ("what", act.Scope), ("value", act.Value)), context, reply => context.Say("person.edited", ("fact", reply.Edited is { } fact ? SearchWording.Fact(fact, context) : ""))),
        "export-profile" => One(Requests.Rare("export_profile", ("file", act.Value.Length == 0 ? null : act.Value)), context, reply => context.Say("person.exported", ("file", reply.File))),
        _ => One(Requests.Rare("learning", ("on", act.Kind == "learning-on")), context, reply => context.Say(reply.Learns ? "person.learning-on" : "person.learning-off")),
    };

    private static IEnumerable<ToolRequest> One(ToolRequest request, ScriptContext context, Action<PersonReply> say)
    {
        yield return request;
        if (request.As<PersonReply>() is { Ok: true } reply) say(reply);
        else context.Say("refuse.other", ("problem", request.As<PersonReply>()?.Problem ?? ""));
    }

    private static IEnumerable<ToolRequest> Self(ScriptContext context)
    {
        var request = Requests.Profile(ProfileOperation.Self);
        yield return request;
        if (request.As<ProfileReply>() is { Ok: true }) context.Say("person.self");
        else context.Say("refuse.other", ("problem", request.Problem ?? ""));
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
        var request = Requests.For(act.Value);
        yield return request;
        var facts = request.As<ProfileReply>()?.Facts ?? [];
        if (context.Turn.SessionBefore.Guest?.Who != act.Value)
        {
            context.Say(act.Value.Length > 0 ? "person.for" : "person.gift", ("who", act.Value));
            if (facts.Count > 0) context.Say("person.keeps-allergies");
        }

        if (act.Scope is null || Wish(act.Scope, act.Value) is not { Length: > 0 } wish) yield break;
        foreach (var next in search.Play(new Act(Act.Find) { Value = gifts.Of(wish, context.Pack), UsesResult = true }, context)) yield return next;
    }
}
