using System.Globalization;
using System.Text;

namespace ShopAgent.Shopping.Exports;

internal static class MarkdownExport
{
    private const string Special = "\\`*_{}[]<>()#+-.!|~&";

    public static string Write(BasketDocument document, ExportLabels labels)
    {
        var text = new StringBuilder();
        text.Append("# ").AppendLine(Escape(document.Name)).AppendLine().AppendLine(document.At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).AppendLine();
        text.Append("| ").AppendJoin(" | ", labels.Shop, labels.Product, labels.Quantity, labels.UnitPrice, labels.LineTotal).AppendLine(" |").AppendLine("| --- | --- | ---: | ---: | ---: |");
        foreach (var row in document.Rows)
            text.Append("| ").AppendJoin(" | ", Escape(row.Shop), Title(row, labels), ExportText.Quantity(row), row.UnitPrice, row.LineTotal).AppendLine(" |");
        text.AppendLine();
        foreach (var shop in document.Totals.Shops)
            text.Append("- ").Append(Escape(shop.MerchantName)).Append(": ").Append(labels.Goods).Append(' ').Append(shop.Subtotal).Append(", ").Append(labels.Shipping).Append(' ')
                .Append(ExportText.Shipping(shop, labels)).Append(", ").Append(labels.Total).Append(' ').Append(shop.Total).AppendLine();
        text.AppendLine().Append("**").Append(labels.Total).Append(": ").Append(document.Totals.Total?.ToString() ?? labels.Currencies).AppendLine("**");
        return text.ToString();
    }

    private static string Title(ExportRow row, ExportLabels labels)
    {
        var title = Escape(ExportText.Title(row));
        if (row.Url is { } url) title = $"[{title}](<{url}>)";
        if (row.Image is { } image) title += $" ([{labels.Picture}](<{image}>))";
        return row.IsGone ? $"{title} *({labels.Gone})*" : title;
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var letter in text.ReplaceLineEndings(" "))
        {
            if (Special.Contains(letter)) escaped.Append('\\');
            escaped.Append(letter);
        }

        return escaped.ToString();
    }
}
