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
        if (shops.Count == 0) return PanelLayout.Stack(PanelLayout.Data(words["shops.empty"], Palette.Notice));
        var table = PanelLayout.Columns(
            context.Width,
            PanelLayout.Left(words["offers.shop"]),
            PanelLayout.Right(words["shops.products"]).Fitting([words["shops.products"], .. shops.Select(shop => Number(shop.ProductCount))]),
            PanelLayout.Left(words["shops.currency"]).Fitting(words["shops.currency"]),
            PanelLayout.Left(words["shops.shipping"]));
        table.ShowHeaders();
        foreach (var shop in shops)
        {
            table.AddRow(
                PanelLayout.Data(shop.Name, Palette.Strong), PanelLayout.Data(Number(shop.ProductCount)),
                PanelLayout.Data(shop.Currency.Code), PanelLayout.Data(Shipping(shop.Shipping, context), Palette.Quiet));
        }

        return PanelLayout.Stack(table);
    }

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    public static string Shipping(FulfilmentPolicy? policy, RenderContext context)
    {
        var words = context.Words;
        if (policy is null) return words["basket.shippingUnknown"];
        var text = policy.Fee.MinorUnits == 0 ? words["basket.shippingFree"] : context.Price(policy.Fee);
        if (policy is { Fee.MinorUnits: > 0, FreeFrom: { } free }) text += ", " + words.Format("shops.freeFrom", context.Price(free));
        return policy.Delivery is { } days ? text + ", " + words.Format("shops.days", days.MinDays, days.MaxDays) : text;
    }
}

/// <summary>The shops of the catalogue as whoever looks after it sees them: ids, sizes, when they were imported.</summary>
internal static class MerchantListRenderer
{
    public static IRenderable Render(IReadOnlyList<Merchant> shops, RenderContext context)
    {
        var words = context.Words;
        if (shops.Count == 0) return PanelLayout.Stack(PanelLayout.Data(words["shops.empty"], Palette.Notice));
        var table = PanelLayout.Columns(
            context.Width,
            PanelLayout.Left(words["shops.id"]).Fitting([words["shops.id"], .. shops.Select(shop => shop.Id)]),
            PanelLayout.Left(words["offers.shop"]),
            PanelLayout.Right(words["shops.products"]).Fitting([words["shops.products"], .. shops.Select(shop => Number(shop.ProductCount))]),
            PanelLayout.Right(words["shops.variants"]).Fitting([words["shops.variants"], .. shops.Select(shop => Number(shop.VariantCount))]),
            PanelLayout.Left(words["shops.imported"]).Fitting([words["shops.imported"], .. shops.Select(Imported)]),
            PanelLayout.Left(words["shops.shipping"]));
        table.ShowHeaders();
        foreach (var shop in shops)
        {
            table.AddRow(
                PanelLayout.Data(shop.Id, Palette.Strong), PanelLayout.Data(shop.Name), PanelLayout.Data(Number(shop.ProductCount)), PanelLayout.Data(Number(shop.VariantCount)),
                PanelLayout.Data(Imported(shop), Palette.Quiet), PanelLayout.Data(shop.Currency.Code + PanelLayout.Separator + ShopsRenderer.Shipping(shop.Shipping, context), Palette.Quiet));
        }

        return PanelLayout.Stack(table);
    }

    private static string Imported(Merchant shop) => shop.ImportedAt.ToLocalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
