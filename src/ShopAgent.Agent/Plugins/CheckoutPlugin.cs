using System.ComponentModel;
using System.Text.Json.Serialization;
using Microsoft.SemanticKernel;
using ShopAgent.Agent.Panels;
using ShopAgent.Agent.Turns;
using ShopAgent.Shopping.Checkout;
using ShopAgent.Shopping.Orders;

namespace ShopAgent.Agent.Plugins;

/// <summary>A model can ask for checkout and nothing more: the order is placed by code, on the shopper's own next line.</summary>
internal sealed class CheckoutPlugin(TurnAccessor turn, CheckoutService checkout)
{
    [KernelFunction("request")]
    [Description("Put the order summary on screen so that the shopper can confirm it. It orders nothing: only the shopper's own next line can.")]
    public CheckoutReply Request()
    {
        var scope = turn.Current;
        var offer = checkout.Propose(scope.Session);
        scope.Session = offer.Session;
        if (offer.Proposal is not { } proposal) return new CheckoutReply { Ok = false, Problem = string.Join(' ', offer.Refusals) };
        scope.Draw(new CheckoutPanel(proposal));
        scope.Question = true;
        return new CheckoutReply { Proposal = proposal, Next = "The summary is on screen. Ask the shopper to confirm; their next line decides." };
    }
}

internal sealed record CheckoutReply : ToolReply
{
    /// <summary>What happens next: the summary is on screen and only the shopper's own next line can approve it.</summary>
    public string? Next { get; init; }

    [JsonIgnore]
    public OrderProposal? Proposal { get; init; }
}
