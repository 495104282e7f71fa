using System.Globalization;
using CsvHelper;

namespace ShopAgent.Shopping.Exports;

/// <summary>RFC 4180. Cells that a spreadsheet would run as a formula are made text (OWASP, "CSV Injection").</summary>
internal static class CsvExport
{
    private static readonly CsvWriterOptions Options = new() { Injection = CsvInjection.Escape };

    /// <summary>One row a line of the basket, then one a shop's shipping where it is known and not free, so that the amounts of the last column add up to the total.</summary>
    public static string Write(BasketDocument document, ExportLabels labels)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, Options, leaveOpen: true))
        {
            Row(csv, labels.Shop, labels.Product, labels.Options, labels.Quantity, labels.Unit, labels.UnitPrice, "Currency", labels.Link, labels.LineTotal);
            foreach (var row in document.Rows)
            {
                Row(
                    csv, row.Shop, row.IsGone ? $"{row.Title} ({labels.Gone})" : row.Title, row.Options, Number(row.Quantity), ExportText.Unit(row.Unit), Number(row.UnitPrice.Amount),
                    row.UnitPrice.Currency.Code, row.Url ?? "", Number(row.LineTotal.Amount));
            }

            foreach (var shop in document.Totals.Shops)
                if (shop.Shipping is { MinorUnits: > 0 } fee) Row(csv, shop.MerchantName, labels.Shipping, "", "1", "", Number(fee.Amount), fee.Currency.Code, "", Number(fee.Amount));
        }

        return text.ToString();
    }

    /// <summary>Spaces before a formula would hide it from the check and not from every spreadsheet.</summary>
    private static void Row(CsvWriter csv, params ReadOnlySpan<string> cells)
    {
        foreach (var cell in cells) csv.WriteField(cell.Trim());
        csv.EndRecord();
    }

    private static string Number(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
