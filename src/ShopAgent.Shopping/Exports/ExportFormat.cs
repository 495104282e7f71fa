namespace ShopAgent.Shopping.Exports;

public enum ExportFormat { Markdown, Csv, Json, Html }
