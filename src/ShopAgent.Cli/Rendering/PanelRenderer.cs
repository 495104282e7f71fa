using ShopAgent.Agent.Panels;
using Spectre.Console.Rendering;

namespace ShopAgent.Cli.Rendering;

/// <summary>Chooses how a panel is drawn.</summary>
internal static class PanelRenderer
{
    /// <exception cref="ArgumentOutOfRangeException">A kind of panel that nobody draws yet.</exception>
    public static IRenderable Render(Panel panel, RenderContext context) => panel switch
    {
        OffersPanel offers => OffersRenderer.Render(offers, context),
        DetailPanel detail => DetailRenderer.Render(detail, context),
        ComparisonPanel comparison => ComparisonRenderer.Render(comparison, context),
        BasketPanel basket => BasketRenderer.Render(basket, context),
        SavedBasketsPanel baskets => SavedBasketsRenderer.Render(baskets, context),
        ProfilePanel profile => ProfileRenderer.Render(profile, context),
        PlanPanel plan => PlanRenderer.Render(plan, context),
        CheckoutPanel checkout => CheckoutRenderer.Render(checkout, context),
        OrderPanel order => OrderRenderer.Render(order, context),
        _ => throw new ArgumentOutOfRangeException(nameof(panel), panel.GetType().Name, "No renderer for this panel."),
    };
}
