using System.Globalization;
using System.Text;
using ShopAgent.Catalog.Products;

namespace ShopAgent.Shopping.Exports;

/// <summary>Bars of what goes where, by shop (with shipping) and by kind of goods, as SVG.</summary>
internal static class MoneyChart
{
    private const int Width = 720;
    private const int BarLeft = 200;
    private const int BarWidth = 380;
    private const int RowHeight = 26;
    private const int LabelLength = 26;

    /// <summary>Distinguishable without telling red from green (Okabe and Ito, 2008).</summary>
    private static readonly string[] Colours = ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#b8a800", "#777777"];

    public static void Draw(StringBuilder html, BasketDocument document, ExportLabels labels)
    {
        if (document.Totals.Total is not { MinorUnits: > 0 } total) return;
        html.Append("<h2>").Append(labels.Money).Append("</h2>\n");
        Bars(html, labels.ByShop, [.. document.Totals.Shops.Select(shop => (shop.MerchantName, shop.Total))], total);
        List<(string, Money)> kinds = [.. document.Rows.GroupBy(row => row.Category.Length > 0 ? row.Category : labels.Other)
            .Select(group => (group.Key, group.Select(row => row.LineTotal).Aggregate((sum, next) => sum + next)))];
        var shipping = document.Totals.Shops.Select(shop => shop.Shipping).OfType<Money>().Aggregate(Money.Zero(total.Currency), (sum, fee) => sum + fee);
        if (shipping.MinorUnits > 0) kinds.Add((labels.Shipping, shipping));
        Bars(html, labels.ByCategory, kinds, total);
    }

    private static void Bars(StringBuilder html, string title, List<(string Name, Money Amount)> parts, Money total)
    {
        var height = parts.Count * RowHeight;
        html.Append("<h3>").Append(title).Append("</h3>\n<svg role=\"img\" width=\"100%\" viewBox=\"0 0 ").Append(Width).Append(' ').Append(height).Append("\" aria-label=\"").Append(HtmlExport.Escape(title)).Append("\">\n");
        var at = 0;
        foreach (var (name, amount) in parts.OrderByDescending(part => part.Amount.MinorUnits).ThenBy(part => part.Name, StringComparer.Ordinal))
        {
            var share = (double)amount.MinorUnits / total.MinorUnits;
            var (top, length) = (at * RowHeight, Math.Max(1, share * BarWidth));
            var shown = name.Length > LabelLength ? name[..(LabelLength - 1)] + "…" : name;
            html.Append(CultureInfo.InvariantCulture, $"<text x=\"{BarLeft - 8}\" y=\"{top + 18}\" text-anchor=\"end\">{HtmlExport.Escape(shown)}</text>")
                .Append(CultureInfo.InvariantCulture, $"<rect x=\"{BarLeft}\" y=\"{top + 4}\" width=\"{length:0.#}\" height=\"18\" fill=\"{Colours[at % Colours.Length]}\"/>")
                .Append(CultureInfo.InvariantCulture, $"<text x=\"{BarLeft + length + 6:0.#}\" y=\"{top + 18}\">{amount} ({share * 100:0} %)</text>\n");
            at++;
        }

        html.Append("</svg>\n");
    }
}
