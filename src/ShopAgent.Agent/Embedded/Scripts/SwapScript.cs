using ShopAgent.Agent.Embedded.Acts;
using ShopAgent.Agent.Embedded.Understanding;
using ShopAgent.Agent.Tools;

namespace ShopAgent.Agent.Embedded.Scripts;

/// <summary>Takes one line out and puts another product in.</summary>
internal sealed class SwapScript(TargetResolver resolver, AddScript add) : IActScript
{
    public bool CanPlay(Act act) => act.Kind == "swap";

    public IEnumerable<ToolRequest> Play(Act act, ScriptContext context)
    {
        var lines = resolver.InBasket(act.Target, context.State, context.Now.Basket, context.Pack);
        if (lines is not [var line])
        {
            context.Say("swap.unclear");
            yield break;
        }

        var before = context.Now.Basket.Lines.Count;
        var adding = new Act("add") { Target = context.Pack.Targets.Read(act.Value), Amount = null };
        foreach (var request in add.Play(adding, context)) yield return request;
        if (context.Now.Basket.Lines.Count == before) yield break;
        var remove = new ToolRequest("basket_remove", ("id", line.VariantId));
        yield return remove;
        if (remove.As<BasketReply>() is { Ok: true }) context.Say("swapped", ("before", line.Title), ("after", context.Now.Basket.Lines[^1].Title));
    }
}
