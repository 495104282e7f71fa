using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace ShopAgent.Shopping.Exports;

/// <summary>One file that loads nothing from elsewhere and runs no script: pictures are links, the chart is drawn in it.</summary>
internal static class HtmlExport
{
    private const string Style = """
        body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}
        table{border-collapse:collapse;width:100%}th,td{padding:.35rem .6rem;border-bottom:1px solid #ddd;text-align:left}
        .n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}.q{color:#666}.t{font-weight:700}
        svg text{font:13px system-ui,sans-serif;fill:currentColor}
        @media(prefers-color-scheme:dark){body{color:#eee;background:#161616}th,td{border-color:#444}.q{color:#aaa}a{color:#8ab4f8}}
        """;

    public static string Write(BasketDocument document, ExportLabels labels)
    {
        var html = new StringBuilder();
        html.Append("<!doctype html>\n<html lang=\"").Append(labels.Language).Append("\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<meta name=\"referrer\" content=\"no-referrer\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width\">\n<title>").Append(Escape(document.Name)).Append("</title>\n<style>").Append(Style).Append("</style>\n</head>\n<body>\n<h1>")
            .Append(Escape(document.Name)).Append("</h1>\n<p class=\"q\">").Append(document.At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Append("</p>\n");
        Table(html, document, labels);
        MoneyChart.Draw(html, document, labels);
        return html.Append("</body>\n</html>\n").ToString();
    }

    public static string Escape(string text) => HtmlEncoder.Default.Encode(text);

    private static void Table(StringBuilder html, BasketDocument document, ExportLabels labels)
    {
        html.Append("<table>\n<thead><tr><th>").Append(labels.Product).Append("</th><th class=\"n\">").Append(labels.Quantity).Append("</th><th class=\"n\">").Append(labels.UnitPrice)
            .Append("</th><th class=\"n\">").Append(labels.LineTotal).Append("</th></tr></thead>\n<tbody>\n");
        foreach (var shop in document.Totals.Shops)
        {
            html.Append("<tr><th colspan=\"4\">").Append(Escape(shop.MerchantName)).Append("</th></tr>\n");
            foreach (var row in document.Rows.Where(row => row.Shop == shop.MerchantName && row.UnitPrice.Currency == shop.Subtotal.Currency)) Row(html, row, labels);
            Sum(html, labels.Shipping, ExportText.Shipping(shop, labels), "q");
        }

        html.Append("</tbody>\n<tfoot>");
        Sum(html, labels.Total, document.Totals.Total?.ToString() ?? labels.Currencies, "t");
        html.Append("</tfoot>\n</table>\n");
    }

    private static void Row(StringBuilder html, ExportRow row, ExportLabels labels)
    {
        html.Append("<tr class=\"line\"><td>");
        var title = Escape(ExportText.Title(row));
        if (row.Url is { } url) Link(html, url, title);
        else html.Append(title);
        if (row.Image is { } image)
        {
            html.Append(' ');
            Link(html, image, labels.Picture);
        }

        if (row.IsGone) html.Append(" <span class=\"q\">(").Append(Escape(labels.Gone)).Append(")</span>");
        html.Append("</td><td class=\"n\">").Append(ExportText.Quantity(row)).Append("</td><td class=\"n\">").Append(row.UnitPrice).Append("</td><td class=\"n\">").Append(row.LineTotal).Append("</td></tr>\n");
    }

    private static void Link(StringBuilder html, string address, string content) =>
        html.Append("<a rel=\"noopener noreferrer nofollow\" href=\"").Append(Escape(address)).Append("\">").Append(content).Append("</a>");

    private static void Sum(StringBuilder html, string label, string amount, string style) =>
        html.Append("<tr class=\"").Append(style).Append("\"><td colspan=\"3\">").Append(label).Append("</td><td class=\"n\">").Append(Escape(amount)).Append("</td></tr>\n");
}
