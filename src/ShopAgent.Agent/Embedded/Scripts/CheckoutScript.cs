using ShopAgent.Agent.Acts;
using ShopAgent.Agent.Plugins;

namespace ShopAgent.Agent.Embedded.Scripts;

/// <summary>Asks for checkout; the summary and the shopper's yes belong to code.</summary>
internal sealed class CheckoutScript : IActScript
{
    public bool CanPlay(Act act) => act.Kind == "checkout";

    public IEnumerable<ToolRequest> Play(Act act, ScriptContext context) => Request(context);

    public static IEnumerable<ToolRequest> Request(ScriptContext context)
    {
        if (context.Now.Basket.IsEmpty)
        {
            context.Say("checkout.empty");
            yield break;
        }

        var request = new ToolRequest("orders_checkout");
        yield return request;
        var reply = request.As<CheckoutReply>();
        if (reply?.Proposal is not { } proposal) context.Say("checkout.refused", ("problem", reply?.Problem));
        else if (proposal.RequiredAnswer is not null) context.Say("checkout.ask-amount");
        else context.Say("checkout.ask");
    }
}
