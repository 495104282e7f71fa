using System.ComponentModel;
using System.Globalization;
using Microsoft.SemanticKernel;
using ShopAgent.Agent.Tools;
using ShopAgent.Agent.Turns;
using ShopAgent.Shopping.Sessions;

namespace ShopAgent.Agent.Plugins;

/// <summary>What the shopper ordered before.</summary>
internal sealed class OrderHistoryPlugin(TurnAccessor turn, SessionStore store)
{
    private const int Most = 10;

    [KernelFunction("list_orders")]
    [Description("The shopper's latest orders.")]
    public OrdersReply List()
    {
        var own = store.SessionsOf(turn.Current.Session.ProfileName).SelectMany(store.Orders).OrderByDescending(order => order.PlacedAt).Take(Most).ToList();
        return new OrdersReply
        {
            Orders = own.Count == 0 ? null : Table.Of(
                own, ("number", order => order.Number), ("day", order => order.PlacedAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                ("lines", order => string.Join("; ", order.Lines.Select(line => $"{line.Quantity.ToString("0.###", CultureInfo.InvariantCulture)} x {line.Title}"))), ("total", order => order.Totals.Total?.ToString())),
        };
    }
}

/// <summary>The latest first; absent when nothing was ordered.</summary>
internal sealed record OrdersReply : ToolReply
{
    public Table? Orders { get; init; }
}
