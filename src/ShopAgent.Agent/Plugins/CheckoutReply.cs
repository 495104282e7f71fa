using System.Text.Json.Serialization;
using ShopAgent.Shopping.Orders;

namespace ShopAgent.Agent.Plugins;

internal sealed record CheckoutReply : ToolReply
{
    /// <summary>What happens next: the summary is on screen and only the shopper's own next line can approve it.</summary>
    public string? Next { get; init; }

    [JsonIgnore]
    public OrderProposal? Proposal { get; init; }
}
