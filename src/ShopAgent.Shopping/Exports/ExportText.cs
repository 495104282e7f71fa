using ShopAgent.Catalog.Products;
using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Shopping.Exports;

internal static class ExportText
{
    public static string Title(ExportRow row) => row.Options.Length == 0 ? row.Title : $"{row.Title} ({row.Options})";

    public static string Quantity(ExportRow row) => QuantityText.Of(row.Quantity, row.Unit);

    /// <summary>UN/CEFACT-like short names that spreadsheets and people both read.</summary>
    public static string Unit(SalesUnit unit) => unit switch { SalesUnit.Kilogram => "kg", SalesUnit.Litre => "l", SalesUnit.Metre => "m", _ => "piece" };

    public static string Shipping(ShopTotal shop, ExportLabels labels) => shop.Shipping switch { null => labels.NotStated, { MinorUnits: 0 } => labels.Free, { } fee => fee.ToString() };
}
