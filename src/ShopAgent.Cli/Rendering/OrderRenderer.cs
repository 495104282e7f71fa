using System.Globalization;
using ShopAgent.Agent.Panels;
using Spectre.Console.Rendering;

namespace ShopAgent.Cli.Rendering;

/// <summary>The confirmation of an order of the sandbox.</summary>
internal static class OrderRenderer
{
    public static IRenderable Render(OrderPanel panel, RenderContext context)
    {
        var (order, words) = (panel.Order, context.Words);
        var placed = order.PlacedAt.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return CheckoutRenderer.Framed(
            words.Format("order.title", order.Number),
            context,
            inner =>
            [
                PanelLayout.Data(words.Format("order.placed", placed), Palette.Good), PanelLayout.Blank,
                .. BasketRenderer.Body(order.Lines, order.Totals, inner), PanelLayout.Blank, PanelLayout.Data(words["order.sandbox"], Palette.Notice),
            ]);
    }
}
