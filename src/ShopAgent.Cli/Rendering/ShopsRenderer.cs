using System.Globalization;
using ShopAgent.Catalog.Products;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ShopAgent.Cli.Rendering;

/// <summary>The shops of the catalogue with what they sell and what they take for shipping.</summary>
internal static class ShopsRenderer
{
    public static IRenderable Render(IReadOnlyList<Merchant> shops, RenderContext context)
    {
        var words = context.Words;
        if (shops.Count == 0) return Layout.Stack(Layout.Data(words["shops.empty"], Palette.Notice));
        var table = Layout.Columns(context.Width, Layout.Left(words["offers.shop"]), Layout.Right(words["shops.products"]), Layout.Left(words["shops.currency"]), Layout.Left(words["shops.shipping"]));
        table.ShowHeaders();
        foreach (var shop in shops)
        {
            table.AddRow(
                Layout.Data(shop.Name, Palette.Strong), Layout.Data(shop.ProductCount.ToString("N0", CultureInfo.InvariantCulture)),
                Layout.Data(shop.Currency.Code), Layout.Data(Shipping(shop.Shipping, context), Palette.Quiet));
        }

        return Layout.Stack(table);
    }

    private static string Shipping(ShippingPolicy? policy, RenderContext context)
    {
        var words = context.Words;
        if (policy is null) return words["basket.shippingUnknown"];
        var text = policy.Fee.MinorUnits == 0 ? words["basket.shippingFree"] : context.Price(policy.Fee);
        if (policy is { Fee.MinorUnits: > 0, FreeFrom: { } free }) text += ", " + words.Format("shops.freeFrom", context.Price(free));
        return policy.Delivery is { } days ? text + ", " + words.Format("shops.days", days.MinDays, days.MaxDays) : text;
    }
}
