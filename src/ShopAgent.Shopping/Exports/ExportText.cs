using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Words.Numbers;
using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Shopping.Exports;

internal static class ExportText
{
    public static string Title(ExportRow row) => row.Options.Length == 0 ? row.Title : $"{row.Title} ({row.Options})";

    public static string Quantity(ExportRow row) => QuantityText.Of(row.Quantity, row.Unit);

    /// <summary>UN/CEFACT-like short names that spreadsheets and people both read.</summary>
    public static string Unit(SalesUnit unit) => unit == SalesUnit.Piece ? "piece" : QuantityText.Symbol(unit);

    public static string Shipping(ShopTotal shop, ExportLabels labels) => shop.Shipping switch { null => labels.NotStated, { MinorUnits: 0 } => labels.Free, { } fee => fee.ToString() };
}

/// <summary>The fixed words of an exported basket.</summary>
internal sealed record ExportLabels(
    string Language, string Shop, string Product, string Options, string Quantity, string Unit, string UnitPrice, string LineTotal, string Goods, string Shipping, string NotStated, string Free,
    string Total, string Currencies, string Picture, string Gone, string Money, string ByShop, string ByCategory, string Other, string Link)
{
    private static readonly ExportLabels English = new(
        "en", "Shop", "Product", "Options", "Quantity", "Unit", "Unit price", "Line total", "Goods", "Shipping", "not stated", "free",
        "Total", "Shops of several currencies: no total", "picture", "no longer in the catalogue", "Where the money goes", "By shop", "By kind", "Other", "Link");

    private static readonly ExportLabels French = new(
        "fr", "Boutique", "Produit", "Options", "Quantité", "Unité", "Prix unitaire", "Montant", "Articles", "Livraison", "non indiquée", "gratuite",
        "Total", "Boutiques de plusieurs devises : pas de total", "photo", "n'est plus au catalogue", "Où va l'argent", "Par boutique", "Par genre", "Autres", "Lien");

    public static ExportLabels In(string language) => language == "fr" ? French : English;
}
