using ShopAgent.Agent.Acts;

namespace ShopAgent.Agent.Embedded.Scripts;

/// <summary>Carries acts out: yields the tool calls that it needs, one by one, reads their results and says what came of them.</summary>
internal interface IActScript
{
    bool CanPlay(Act act);

    IEnumerable<ToolRequest> Play(Act act, ScriptContext context);
}
