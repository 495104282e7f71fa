using System.ComponentModel;
using System.Text.Json.Serialization;
using Microsoft.SemanticKernel;
using ShopAgent.Agent.Panels;
using ShopAgent.Agent.Tools;
using ShopAgent.Agent.Turns;
using ShopAgent.Shopping.Checkout;
using ShopAgent.Shopping.Orders;

namespace ShopAgent.Agent.Plugins;

/// <summary>A model can ask for checkout and nothing more: the order is placed by code, on the shopper's own next line.</summary>
internal sealed class OrdersPlugin(TurnAccessor turn, CheckoutService checkout)
{
    [KernelFunction("checkout")]
    [Description("Put the order summary on screen for the shopper to confirm. It orders nothing: only the shopper's own next line can.")]
    public CheckoutReply Checkout()
    {
        var scope = turn.Current;
        var offer = checkout.Propose(scope.Session);
        scope.Session = offer.Session;
        if (offer.Proposal is not { } proposal) return new CheckoutReply { Ok = false, Problem = string.Join(' ', offer.Refusals) };
        scope.Draw(new CheckoutPanel(proposal));
        scope.Question = true;
        return new CheckoutReply
        {
            Proposal = proposal, Lines = [.. proposal.Lines.Select(line => $"{line.Quantity:0.###} x {line.Title} = {line.LineTotal}")], Total = proposal.Totals.Total?.ToString(),
            Next = "The summary is on screen. Ask the shopper to confirm; their next line decides.",
        };
    }
}

/// <summary>What the shopper sees before they confirm.</summary>
internal sealed record CheckoutReply : ToolReply
{
    public IReadOnlyList<string> Lines { get; init; } = [];

    public string? Total { get; init; }

    /// <summary>What happens next: the summary is on screen and only the shopper's own next line can approve it.</summary>
    public string? Next { get; init; }

    [JsonIgnore]
    public OrderProposal? Proposal { get; init; }
}
