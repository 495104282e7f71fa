using System.Globalization;
using ShopAgent.Agent.Panels;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ShopAgent.Cli.Rendering;

/// <summary>The summary that the shopper approves or voids, framed because it is the one thing to read twice.</summary>
internal static class CheckoutRenderer
{
    public static IRenderable Render(CheckoutPanel panel, RenderContext context)
    {
        var words = context.Words;
        var proposal = panel.Proposal;
        var answer = proposal.RequiredAnswer is { } amount
            ? words.Format("checkout.typeAmount", context.Price(amount))
            : words["checkout.typeYes"];
        return Framed(
            words["checkout.title"],
            context,
            inner =>
            [
                .. BasketRenderer.Body(proposal.Lines, proposal.Totals, inner), PanelLayout.Blank,
                PanelLayout.Data(words["checkout.sandbox"], Palette.Notice), PanelLayout.Data(answer, Palette.Accent),
            ]);
    }

    /// <param name="content">Makes the parts for the width inside the frame.</param>
    public static IRenderable Framed(string title, RenderContext context, Func<RenderContext, IEnumerable<IRenderable>> content)
    {
        const int borders = 4; // two lines and one space on each side
        var inner = context with { Width = PanelLayout.UsableWidth(context.Width) - borders + PanelLayout.Margin };
        var panel = new Spectre.Console.Panel(new Rows(content(inner)))
        {
            Header = new PanelHeader(Markup.Escape(SafeText.Line(title))),
            Border = BoxBorder.Rounded,
            BorderStyle = Palette.Quiet,
            Width = PanelLayout.UsableWidth(context.Width),
        };
        return PanelLayout.Stack(panel);
    }
}

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
