using ShopAgent.Agent.Acts;

namespace ShopAgent.Agent.Embedded.Scripts;

/// <summary>Acts that need no tool: greetings, thanks, help, refusals.</summary>
internal sealed class TalkScript : IActScript
{
    private static readonly Dictionary<string, string> Replies = new(StringComparer.Ordinal)
    {
        ["greet"] = "greet", ["thanks"] = "thanks", ["bye"] = "bye", ["help"] = "help", ["deny"] = "denied", ["confirm"] = "nothing-pending",
        ["offtopic"] = "off-topic", ["price-claim"] = "refuse.price", [Act.Unknown] = "fallback",
    };

    public bool CanPlay(Act act) => act.Kind == Act.Occasion || Replies.ContainsKey(act.Kind);

    public IEnumerable<ToolRequest> Play(Act act, ScriptContext context)
    {
        if (act.Kind == Act.Occasion)
            context.Say("occasion.unknown", ("what", act.Value));
        else context.Say(Replies[act.Kind]);

        yield break;
    }
}
