using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Store;
using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Shopping.Exports;

/// <summary>A basket as it goes into a file: the same rows and sums in every format.</summary>
/// <param name="Rows">Shop by shop, in the order of the totals.</param>
public sealed record BasketDocument(string Name, DateTimeOffset At, IReadOnlyList<ExportRow> Rows, BasketTotals Totals)
{
    public static BasketDocument Of(string name, DateTimeOffset at, IReadOnlyList<LineItem> lines, BasketTotals totals, IProductLookup products) => new(
        name, at, [.. ShopPart.Split(lines, totals).SelectMany(part => part.Lines.Select(line => Row(line, part.Total.MerchantName, products.Find(line.VariantId))))], totals);

    private static ExportRow Row(LineItem line, string shop, Product? product) => new(
        shop, line.Title, string.Join(" / ", line.Options.Values), line.Quantity, line.Unit, line.UnitPrice, line.LineTotal,
        Link(product?.Url), Link(product?.Variants.FirstOrDefault(variant => variant.Id == line.VariantId)?.Image ?? (product?.Images is [var first, ..] ? first : null)),
        product?.Categories is [var path, ..] ? path.Split('>')[0].Trim() : "", product is null);

    /// <summary>A feed's link may be anything; only web addresses are links.</summary>
    private static string? Link(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) ? uri.AbsoluteUri : null;
}

/// <summary>One line of a basket, with what the catalogue knows of it.</summary>
/// <param name="Url">The shop's page, http or https; null when not known or the product is gone.</param>
/// <param name="Category">Outermost category; "" when not known.</param>
/// <param name="IsGone">The product is no longer in the catalogue.</param>
public sealed record ExportRow(
    string Shop, string Title, string Options, decimal Quantity, SalesUnit Unit, Money UnitPrice, Money LineTotal, string? Url, string? Image, string Category, bool IsGone);
