namespace ShopAgent.Shopping.Exports;

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
