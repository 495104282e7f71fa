using System.Text.Encodings.Web;
using System.Text.Json;

namespace ShopAgent.Shopping.Exports;

internal static class JsonExport
{
    /// <summary>Letters of all languages stay readable; a file is no web page.</summary>
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(BasketDocument document)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("name", document.Name);
            json.WriteString("at", document.At);
            Rows(json, document);
            Shops(json, document);
            if (document.Totals.Total is { } total)
            {
                json.WriteNumber("total", total.Amount);
                json.WriteString("currency", total.Currency.Code);
            }
            else json.WriteNull("total");

            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Rows(Utf8JsonWriter json, BasketDocument document)
    {
        json.WriteStartArray("lines");
        foreach (var row in document.Rows)
        {
            json.WriteStartObject();
            json.WriteString("shop", row.Shop);
            json.WriteString("title", row.Title);
            json.WriteString("options", row.Options);
            json.WriteNumber("quantity", row.Quantity);
            json.WriteString("unit", ExportText.Unit(row.Unit));
            json.WriteNumber("unitPrice", row.UnitPrice.Amount);
            json.WriteNumber("lineTotal", row.LineTotal.Amount);
            json.WriteString("currency", row.LineTotal.Currency.Code);
            json.WriteString("url", row.Url);
            json.WriteString("image", row.Image);
            json.WriteBoolean("isInCatalogue", !row.IsGone);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Shops(Utf8JsonWriter json, BasketDocument document)
    {
        json.WriteStartArray("shops");
        foreach (var shop in document.Totals.Shops)
        {
            json.WriteStartObject();
            json.WriteString("shop", shop.MerchantName);
            json.WriteNumber("goods", shop.Subtotal.Amount);
            if (shop.Shipping is { } fee) json.WriteNumber("shipping", fee.Amount);
            else json.WriteNull("shipping");
            json.WriteNumber("total", shop.Total.Amount);
            json.WriteString("currency", shop.Total.Currency.Code);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
