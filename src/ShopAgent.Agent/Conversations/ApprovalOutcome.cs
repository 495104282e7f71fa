using ShopAgent.Shopping.Orders;

namespace ShopAgent.Agent.Conversations;

/// <param name="Text">What code answers; null when the line is a turn like any other.</param>
/// <param name="Order">To be stored with the session, when the line placed one.</param>
internal sealed record ApprovalOutcome(string? Text, Order? Order)
{
    public static ApprovalOutcome None { get; } = new(null, null);
}
