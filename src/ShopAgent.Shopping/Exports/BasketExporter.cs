using ShopAgent.Catalog.Store;
using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Shopping.Exports;

/// <summary>Writes a basket as text of a format. Thread-safe.</summary>
public sealed class BasketExporter(BasketPricer pricer, IProductLookup products, TimeProvider time)
{
    /// <param name="name">Heading of the file.</param>
    /// <param name="language">Of the headings: "en" or "fr".</param>
    public string Write(string name, IReadOnlyList<LineItem> lines, ExportFormat format, string language)
    {
        var document = BasketDocument.Of(name, time.GetUtcNow(), lines, pricer.Of(lines), products);
        var labels = ExportLabels.In(language);
        return format switch
        {
            ExportFormat.Csv => CsvExport.Write(document, labels),
            ExportFormat.Json => JsonExport.Write(document),
            ExportFormat.Html => HtmlExport.Write(document, labels),
            _ => MarkdownExport.Write(document, labels),
        };
    }
}
