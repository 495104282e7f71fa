namespace ShopAgent.Shopping.Exports;

public static class ExportFormats
{
    private static readonly (ExportFormat Format, string Extension, string[] Names)[] Known =
    [
        (ExportFormat.Markdown, ".md", ["markdown", "md"]), (ExportFormat.Csv, ".csv", ["csv", "spreadsheet"]), (ExportFormat.Json, ".json", ["json"]), (ExportFormat.Html, ".html", ["html", "htm", "web page"]),
    ];

    public static string ExtensionOf(ExportFormat format) => Known.First(known => known.Format == format).Extension;

    /// <summary>By its name or by a file name's ending; null when it is neither.</summary>
    public static ExportFormat? Read(string text)
    {
        var name = text.Trim().ToLowerInvariant();
        var ending = Path.GetExtension(name).TrimStart('.');
        foreach (var (format, _, names) in Known)
            if (names.Contains(name) || names.Contains(ending)) return format;
        return null;
    }
}

public enum ExportFormat { Markdown, Csv, Json, Html }
